// Every element that names a shortcut in aria-keyshortcuts has it: a field is focused, anything else is clicked.
const held = { Control: "ctrlKey", Meta: "metaKey", Alt: "altKey", Shift: "shiftKey" };

function matches(shortcut, event) {
  const keys = shortcut.split("+");
  const key = keys.pop();
  const pressed = event.code === `Key${key}`;
  return pressed && Object.entries(held).every(([name, property]) => event[property] === keys.includes(name));
}

document.addEventListener("keydown", (event) => {
  const target = [...document.querySelectorAll("[aria-keyshortcuts]")].find((element) =>
    element.getAttribute("aria-keyshortcuts").split(" ").some((shortcut) => matches(shortcut, event)) && element.checkVisibility(),
  );
  if (!target) return;
  event.preventDefault();
  if (target.matches("input")) target.select();
  else target.click();
});
