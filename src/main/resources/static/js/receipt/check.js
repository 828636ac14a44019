// Checks a receipt's file with nothing but the file and the keys to go by; docs/receipts.md tells the steps.
import { open } from "./checkpoint.js";
import { leaf, prove } from "./entry.js";
import { read } from "./file.js";
import * as keys from "./key.js";
import { includes, parse } from "./proof.js";
import { open as notProven, proven } from "./words.js";
import { demand, Unable } from "./wrong.js";

export async function check(text, trusted) {
  if (!globalThis.crypto?.subtle) {
    throw new Unable("This browser checks nothing on a page that did not come by https.");
  }
  const file = read(text);
  const entry = await prove(file);
  demand(
    file.keys.some((key) => trusted.includes(key)),
    "The key in the file is not the key to go by: the file is of another log, or forged.",
  );
  const proof = parse(file.proof);
  const known = await Promise.all(trusted.map(keys.parse));
  const head = await open(proof.checkpoint, known);
  demand(
    await includes(await leaf(file.entry), proof, head),
    "The path does not lead from the entry to what was signed: the entry’s place, or a hash of the path, was changed.",
  );
  return { proven: proven(file, entry, proof, head), open: notProven() };
}
