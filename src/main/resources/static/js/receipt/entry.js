// Checks that the entry is the one that the file names, and what it discloses of it.
import { fromHex, hex, sha256, utf8 } from "./bytes.js";
import { read } from "./canonical.js";
import { demand } from "./wrong.js";

const ACTS = ["check_out", "check_in", "transfer", "lost", "found"].map((act) => `custody.${act}`);
const LEAF = Uint8Array.of(0);

export const leaf = (entry) => sha256(LEAF, utf8(entry));

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export async function prove(file) {
  demand(
    hex(await leaf(file.entry)) === file.ledger_hash,
    "The entry was changed: its hash is not the one that the receipt names.",
  );
  const entry = read(file.entry);
  demand(entry !== null, "The entry is not canonical JSON, as entries of the log are.");
  demand(
    ACTS.includes(entry.act) && typeof entry.at === "string" && isObject(entry.facts) && isObject(entry.commitments),
    "The entry is not that of a custody event.",
  );
  for (const { name, salt, value } of file.disclosures) {
    demand(
      Object.hasOwn(entry.commitments, name) &&
        hex(await sha256(fromHex(salt), utf8(value))) === entry.commitments[name],
      `The disclosed value “${name}” was changed: it does not fit the entry.`,
    );
  }
  return entry;
}
