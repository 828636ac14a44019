// Canonical JSON (RFC 8785) as far as entries use it: only one text says a thing.
function write(value) {
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.keys(value).sort();
    return `{${fields.map((name) => `${JSON.stringify(name)}:${write(value[name])}`).join(",")}}`;
  }
  const known = typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value);
  return known ? JSON.stringify(value) : "";
}

// What the text says, or null if it is not canonical.
export function read(text) {
  try {
    const value = JSON.parse(text);
    return write(value) === text ? value : null;
  } catch {
    return null;
  }
}
