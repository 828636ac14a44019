// The first thing that is wrong with a receipt, as a sentence.
export class Wrong extends Error {}

// This browser cannot check; the receipt may well be sound.
export class Unable extends Error {}

export function demand(holds, sentence) {
  if (!holds) throw new Wrong(sentence);
}
