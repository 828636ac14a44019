// The page /check-receipt: takes a file by choice or by drop, shows the verdict. It asks the network for nothing.
import { check } from "./check.js";
import { show } from "./verdict.js";

const MOST_BYTES = 1_000_000;
const form = document.getElementById("check");
const input = document.getElementById("file");
const ownKey = document.getElementById("own-key");
const drop = form.querySelector(".drop");
let dropped = null;
let turns = 0;

function keys() {
  const own = ownKey.value.split(/\s+/).filter(Boolean);
  return own.length > 0 ? own : Array.from(document.querySelectorAll("#keys code"), (key) => key.textContent);
}

// What is no text comes out as none, and is refused as no receipt.
async function text(file) {
  if (file.size > MOST_BYTES) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return "";
  }
}

async function look() {
  const file = dropped ?? input.files[0];
  if (!file) return;
  const turn = ++turns;
  const result = await check(await text(file), keys()).catch((failure) => failure);
  if (turn === turns) show(file.name, result);
}

function over(event) {
  event.preventDefault();
  drop.classList.toggle("over", event.type === "dragover");
}

form.addEventListener("submit", (event) => event.preventDefault());
input.addEventListener("change", () => {
  dropped = null;
  look();
});
ownKey.addEventListener("change", look);
drop.addEventListener("dragover", over);
drop.addEventListener("dragleave", over);
drop.addEventListener("drop", (event) => {
  over(event);
  dropped = event.dataTransfer.files[0] ?? null;
  look();
});
form.parentElement.classList.replace("starting", "started");
