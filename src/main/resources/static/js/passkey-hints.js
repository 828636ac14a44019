// Proposes a passkey until one says "not now", and what to call it.
function device(pattern) {
  const first = (...names) => names.find(([mark]) => navigator.userAgent.includes(mark))?.at(-1);
  const browser = first(["Edg/", "Edge"], ["OPR/", "Opera"], ["Firefox"], ["Chrome"], ["Safari"]) ?? "";
  const system = first(["Android"], ["iPhone"], ["iPad"], ["Windows"], ["CrOS", "ChromeOS"], ["Mac OS", "Mac"], ["Linux"]);
  return system ? pattern.replace("{0}", browser).replace("{1}", system) : browser;
}

for (const field of document.querySelectorAll("[data-passkey-device]")) field.value ||= device(field.dataset.passkeyDevice);
for (const hint of document.querySelectorAll("[data-passkey-hint]")) {
  hint.hidden = !window.PublicKeyCredential || localStorage.getItem("passkey-hint") === "no";
  const button = hint.querySelector("button");
  button.classList.remove("off");
  button.addEventListener("click", () => {
    localStorage.setItem("passkey-hint", "no");
    hint.hidden = true;
  });
}
