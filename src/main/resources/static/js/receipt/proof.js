// Reads a proof (C2SP tlog-proof) and follows its path (RFC 9162, section 2.1.3.2).
import { fromBase64, same, sha256 } from "./bytes.js";
import { number } from "./checkpoint.js";
import { demand } from "./wrong.js";

const NODE = Uint8Array.of(1);
const MALFORMED = "The proof is not written as a proof of the log.";

export function parse(text) {
  const blank = text.indexOf("\n\n");
  demand(blank >= 0, MALFORMED);
  const lines = text.slice(0, blank).split("\n");
  const extra = lines[1]?.startsWith("extra ") ? 1 : 0;
  const index = lines[1 + extra]?.startsWith("index ") ? number(lines[1 + extra].slice(6)) : null;
  const path = lines.slice(2 + extra).map(fromBase64);
  const isPath = path.every((hash) => hash?.length === 32);
  const isExtra = !extra || fromBase64(lines[1].slice(6)) !== null;
  demand(lines[0] === "c2sp.org/tlog-proof@v1" && index !== null && isPath && isExtra, MALFORMED);
  return { index, path, checkpoint: text.slice(blank + 2) };
}

export async function includes(leaf, { index, path }, { size, root }) {
  if (index >= size) return false;
  let fn = index;
  let sn = size - 1n;
  let hash = leaf;
  for (const next of path) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      hash = await sha256(NODE, next, hash);
      while (!(fn & 1n) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      hash = await sha256(NODE, hash, next);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && same(hash, root);
}
