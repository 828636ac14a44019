// A wedge scanner types like a keyboard: on a page with a field for codes, what is typed while nothing has the focus goes there.
const field = document.querySelector("[data-scan-field]");

document.addEventListener("keydown", (event) => {
  const elsewhere = document.activeElement && document.activeElement !== document.body && document.activeElement.id !== "main";
  if (elsewhere || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || event.key === " ") return;
  field.value = "";
  field.focus();
});
