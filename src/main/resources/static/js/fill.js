// Buttons that write what they stand for into a field; without scripts, the field is there alone.
for (const button of document.querySelectorAll("[data-fills]")) {
  button.addEventListener("click", () => {
    document.getElementById(button.dataset.fills).value = button.value;
  });
}
