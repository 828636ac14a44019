// What a scanned or typed text names: {kit, path}, or {miss} with the name of what the page says then.
const TOKEN = /^[\w-]{1,100}$/;

export async function lookUp(text, ours) {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed)) return byCode(trimmed);
  const start = [ours, `${location.origin}/scan/`].find((each) => trimmed.startsWith(each));
  const token = start && trimmed.slice(start.length);
  if (!token || !TOKEN.test(token)) return { miss: "foreign" };
  return ask(`/api/v1/scan/${token}`, ({ kit }) => ({ kit, path: `/scan/${token}` }));
}

// As the server does it: as it is, then in capitals.
async function byCode(code) {
  const path = `/scan?code=${encodeURIComponent(code)}`;
  const found = await ask(`/api/v1/kits?code=${encodeURIComponent(code)}`, ([kit]) => (kit ? { kit, path } : { miss: "unknown" }));
  const capitals = code.toUpperCase();
  return found.miss === "unknown" && capitals !== code ? byCode(capitals) : found;
}

async function ask(address, read) {
  let answer;
  try {
    answer = await fetch(address, { headers: { Accept: "application/json" } });
  } catch {
    return { miss: "offline" };
  }
  if (answer.status === 401) location.reload();
  if (answer.status === 401 || !answer.ok) return { miss: answer.status < 500 ? "unknown" : "offline" };
  return read(await answer.json());
}
