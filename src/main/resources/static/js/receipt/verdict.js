// Shows what was found, under the file's name, and leads the keyboard there.
import { Wrong } from "./wrong.js";

const place = document.getElementById("verdict");

const copy = (id) => document.getElementById(id).content.cloneNode(true);

function list(part, lines) {
  part.append(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
}

function proven({ proven, open }) {
  const part = copy("verdict-proven");
  list(part.querySelector("[data-lines=proven]"), proven);
  list(part.querySelector("[data-lines=open]"), open);
  return part;
}

function failed(failure) {
  const part = copy(failure instanceof Wrong ? "verdict-wrong" : "verdict-unable");
  part.querySelector("[data-line]").textContent = failure.message;
  return part;
}

export function show(name, result) {
  const part = result instanceof Error ? failed(result) : proven(result);
  part.querySelector("h2").append(` ${name}`);
  place.replaceChildren(part);
  place.querySelector("h2").focus();
}
