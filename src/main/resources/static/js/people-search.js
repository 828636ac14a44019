// Narrows a choice of people down as one types. Without it, all of them are simply there.
for (const choice of document.querySelectorAll("[data-people-search]")) {
  const box = choice.querySelector(".people-search");
  if (!box) continue;
  const input = box.querySelector("input");
  const found = box.querySelector("[role=status]");
  const others = box.closest("details");
  const people = [...others.querySelectorAll(".person")];

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  input.addEventListener("input", () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const person of people) {
      const name = plain(person.querySelector(".person-name").textContent);
      person.hidden = !words.every((word) => name.includes(word));
      if (!person.hidden) count++;
    }
    found.textContent = words.length === 0 ? "" : count === 1 ? "1 person" : `${count} people`;
  });

  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = people.find((person) => !person.hidden);
    if (first) {
      const radio = first.querySelector("input");
      radio.checked = true;
      radio.focus();
    }
  });

  others.addEventListener("toggle", () => {
    if (others.open) input.focus();
  });
  box.hidden = false;
}
