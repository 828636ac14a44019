// Hands a file to another app of the phone; where that cannot be, the button stays hidden and the file is downloaded.
for (const button of document.querySelectorAll("[data-share]")) {
  const probe = new File([], button.dataset.name, { type: "application/pdf" });
  if (!navigator.canShare?.({ files: [probe] })) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const answer = await fetch(button.dataset.share);
    if (!answer.ok) return location.assign(button.dataset.share);
    const file = new File([await answer.blob()], button.dataset.name, { type: "application/pdf" });
    try {
      await navigator.share({ files: [file] });
    } catch (failure) {
      if (failure.name !== "AbortError") location.assign(button.dataset.share);
    }
  });
}
