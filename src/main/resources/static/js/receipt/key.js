// Keys as they are handed on: name+id+Base64 (C2SP signed-note).
import { fromBase64, hex, sha256, utf8 } from "./bytes.js";
import { demand, Unable } from "./wrong.js";

const MALFORMED = "A key is not written as the log’s name, its id and Base64, with + between.";
const ED25519 = 1;

export const isName = (name) => name !== "" && !/[+\s\p{Z}]/u.test(name);

export async function parse(text) {
  const [, name, id, base64] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const typed = fromBase64(base64 ?? "");
  demand(typed?.length === 33 && typed[0] === ED25519 && isName(name), MALFORMED);
  const digest = await sha256(utf8(`${name}\n`), typed);
  demand(hex(digest.slice(0, 4)) === id, MALFORMED);
  return { name, id, bytes: typed.slice(1) };
}

export async function verifies(key, text, signature) {
  let known;
  try {
    known = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    throw new Unable("This browser does not know Ed25519 signatures, with which the ledger is signed.");
  }
  return crypto.subtle.verify({ name: "Ed25519" }, known, signature, utf8(text));
}
