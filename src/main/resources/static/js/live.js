// Keeps a page that stays open as things are: asks whether anything has happened, and only then for what is new.
// Says when the server cannot be reached, and that what is shown may be old.
const EVERY = 1500;
const AWAY = 5000;
const A_MINUTE = 60_000;

const live = document.querySelector("[data-live]");
const lost = document.querySelector("#connection-lost");
let known = live?.dataset.live;
let fresh = Date.now();
let timer;

async function look() {
  let wait = EVERY;
  try {
    const answer = await fetch("/changes", { signal: AbortSignal.timeout(AWAY), redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.status === 401) return location.reload();
    if (!answer.ok) throw new Error(answer.statusText);
    const count = await answer.text();
    lost.hidden = true;
    if (count !== known || Date.now() - fresh > A_MINUTE) {
      known = count;
      fresh = Date.now();
      htmx.trigger(live, "changed");
    }
  } catch {
    lost.hidden = false;
    wait = AWAY;
  }
  again(wait);
}

function again(wait) {
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(look, wait);
}

if (live) {
  document.addEventListener("visibilitychange", () => again(0));
  window.addEventListener("online", () => again(0));
  again(EVERY);
}
