// The picker and the text beside it say the same colour; without this file the server takes whichever was changed.
for (const pair of document.querySelectorAll("[data-colour]")) {
  const [text, picker] = pair.querySelectorAll("input");
  picker.addEventListener("input", () => (text.value = picker.value));
  text.addEventListener("input", () => {
    const typed = text.value.trim().toLowerCase();
    if (/^#[0-9a-f]{6}$/.test(typed)) picker.value = typed;
  });
}
