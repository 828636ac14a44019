// Opens a checkpoint: a signed text that names the log, its size and its root (C2SP signed-note, tlog-checkpoint).
import { fromBase64, hex } from "./bytes.js";
import { isName, verifies } from "./key.js";
import { demand } from "./wrong.js";

const UNSIGNED = "The checkpoint is not signed by the key: it, or its signature, was changed.";
const MOST_SIGNATURES = 100;

export const number = (text) =>
  /^(0|[1-9][0-9]{0,18})$/.test(text) && BigInt(text) < 2n ** 63n ? BigInt(text) : null;

function signature(line) {
  const [, name, base64] = /^— ([^ ]*) ([^ ]*)$/.exec(line) ?? [];
  const bytes = fromBase64(base64 ?? "");
  demand(bytes?.length > 4 && isName(name), UNSIGNED);
  return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
}

async function isSigned(text, lines, keys) {
  let signed = false;
  for (const { name, id, bytes } of lines.map(signature)) {
    for (const key of keys.filter((each) => each.name === name && each.id === id)) {
      demand(await verifies(key, text, bytes), UNSIGNED);
      signed = true;
    }
  }
  return signed;
}

export async function open(note, keys) {
  const blank = note.lastIndexOf("\n\n");
  demand(blank >= 0 && note.endsWith("\n") && !/[\u0000-\u0009\u000b-\u001f]/.test(note), UNSIGNED);
  const signatures = note.slice(blank + 2).split("\n").slice(0, -1);
  demand(signatures.length > 0 && signatures.length <= MOST_SIGNATURES, UNSIGNED);
  const text = note.slice(0, blank + 1);
  const lines = text.split("\n").slice(0, -1);
  const size = number(lines[1] ?? "");
  const root = fromBase64(lines[2] ?? "");
  demand(lines.length >= 3 && !lines.includes("") && size !== null && root?.length === 32, UNSIGNED);
  demand(await isSigned(text, signatures, keys), UNSIGNED);
  demand(lines[0] === keys[0].name, UNSIGNED);
  return { origin: lines[0], size, root };
}
