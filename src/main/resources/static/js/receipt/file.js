// Reads a receipt's file, of which only the form is certain then.
import { demand } from "./wrong.js";

const FORMAT = "wilcoss.org/custody-receipt@v1";
const NO_RECEIPT = `This is no receipt file: it is not JSON of the form ${FORMAT}.`;

const isText = (value) => typeof value === "string";

function isDisclosure(value) {
  return isText(value?.name) && isText(value.salt) && /^[0-9a-f]{32}$/.test(value.salt) && isText(value.value);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function read(text) {
  const file = parsed(text);
  demand(
    file?.format === FORMAT &&
      [file.ledger_hash, file.entry, file.proof].every(isText) &&
      Array.isArray(file.keys) &&
      file.keys.every(isText) &&
      Array.isArray(file.disclosures) &&
      file.disclosures.every(isDisclosure),
    NO_RECEIPT,
  );
  return file;
}
