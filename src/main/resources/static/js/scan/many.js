// Many kits in one go: each scan adds a line, and the form takes all of them along.
export function makeMany(place) {
  const lines = place.querySelector("ol");
  const field = place.querySelector("[name=codes]");
  const count = place.querySelector("[data-count]");
  const pattern = place.querySelector("template");
  let codes = [];

  const show = () => {
    field.value = codes.join("\n");
    count.textContent = codes.length;
    place.hidden = codes.length === 0;
  };

  return (kit) => {
    if (codes.includes(kit.code)) return false;
    codes.push(kit.code);
    const line = pattern.content.cloneNode(true).firstElementChild;
    line.querySelector("[data-code]").textContent = kit.code;
    line.querySelector("[data-description]").textContent = kit.description;
    line.querySelector("[data-status]").textContent = pattern.dataset[kit.status] ?? "";
    line.querySelector("button").setAttribute("aria-label", `Take ${kit.code} off the list`);
    line.querySelector("button").onclick = () => {
      codes = codes.filter((code) => code !== kit.code);
      line.remove();
      show();
    };
    lines.prepend(line);
    show();
    return true;
  };
}
