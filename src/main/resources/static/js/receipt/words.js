// Says what a receipt proved. The sentences are those of ReceiptWords.java; a test compares them.
const DONE = {
  "custody.check_out": ["was checked out", "Handed to"],
  "custody.check_in": ["was checked in", "Given back by"],
  "custody.transfer": ["was handed on", "Handed to"],
  "custody.lost": ["was reported lost", "Reported by"],
  "custody.found": ["was reported found", "Found by"],
};

const time = (instant) => instant.replace(/(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z/, "$1 $2 UTC");

function named(file, name, number) {
  const label = file.labels && Object.hasOwn(file.labels, name) ? file.labels[name] : "";
  return typeof label === "string" && label !== "" ? `${number} “${label}”` : number;
}

function disclosed(file, name) {
  const found = file.disclosures.find((each) => each.name === name);
  if (!found) return "not disclosed";
  return name === "notes" ? found.value : `number ${named(file, name, found.value)}`;
}

export function proven(file, entry, proof, head) {
  const [done, usual] = DONE[entry.act];
  const isLostWhileOut = entry.act === "custody.lost" && Object.hasOwn(entry.commitments, "from_user_id");
  const fact = (name) => String(entry.facts[name] ?? "");
  const people = [
    ["user_id", isLostWhileOut ? "Last with" : usual],
    ["athlete_id", "For the athlete"],
    ["actor_id", "Recorded by"],
    ["notes", "Notes"],
  ];
  if (entry.act === "custody.transfer") people.unshift(["from_user_id", "Handed over by"]);
  const due = fact("expected_return_date");
  return [
    `Kit ${named(file, "kit_id", fact("kit_id"))} ${done}.`,
    ...people
      .filter(([name]) => Object.hasOwn(entry.commitments, name))
      .map(([name, words]) => `${words}: ${disclosed(file, name)}.`),
    `When it happened: ${time(fact("occurred_at"))}.`,
    `When it was recorded: ${time(entry.at)}.`,
    ...(due ? [`Due back: ${time(due)}.`] : []),
    `It is event ${fact("sequence")} of this kit.`,
    `It stands in the log ${head.origin} as number ${proof.index}; the log had ${head.size} entries when that was signed.`,
  ];
}

export function open() {
  return [
    "The names in quotation marks: the log numbers kits and people, and the names came with the file.",
    "That what was recorded is true, and what happened to the kit later.",
    "When the log was signed: the times are those of the club’s program.",
  ];
}
