// The page /scan: takes what the camera sees or somebody types, and goes where it leads or adds it to a list.
import { lookUp } from "./lookup.js";
import { makeMany } from "./many.js";
import { hit, isQuiet, miss, setQuiet } from "./signal.js";
import { watch } from "./watch.js";

const TONE = 120;
const page = document.querySelector("[data-scan]");
const told = page.querySelector("#told");
const form = page.querySelector("form.code");
const many = page.querySelector("#many");
const loud = page.querySelector("#loud");
const collect = makeMany(page.querySelector("#collected"));
let going = false;

function say(name, kit) {
  const words = page.querySelector(`template[data-says=${name}]`).content.cloneNode(true);
  for (const place of words.querySelectorAll("[data-code]")) place.textContent = kit.code;
  told.replaceChildren(words);
}

async function heard(text) {
  const found = await lookUp(text, page.dataset.ours);
  if (going) return;
  if (found.miss) {
    miss();
    say(found.miss);
  } else if (many.checked) {
    hit();
    say(collect(found.kit) ? "added" : "already", found.kit);
  } else {
    going = true;
    hit();
    say("going", found.kit);
    setTimeout(() => location.assign(found.path), isQuiet() ? 0 : TONE);
  }
}

form.addEventListener("submit", (event) => {
  if (!many.checked) return;
  event.preventDefault();
  heard(form.elements.code.value);
  form.elements.code.value = "";
});
window.addEventListener("pageshow", () => (going = false));
loud.checked = !isQuiet();
loud.addEventListener("change", () => setQuiet(!loud.checked));
if (page.dataset.missed === "true") miss();
watch(page, { heard, failed: say });
