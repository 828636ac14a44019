// A form is sent only while the server can be reached, so that nobody loses what they typed to a browser's error page.
const RECENT = 10_000;
const PATIENCE = 5000;

const lost = document.querySelector("#connection-lost");
let reached = Date.now();

async function reach() {
  try {
    await fetch("/actuator/health/liveness", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    reached = Date.now();
    lost.hidden = true;
    return true;
  } catch {
    lost.hidden = false;
    lost.scrollIntoView({ block: "center" });
    return false;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const certain = navigator.onLine && Date.now() - reached < RECENT;
  if (event.defaultPrevented || form.method !== "post" || "sure" in form.dataset || certain) return;
  event.preventDefault();
  reach().then((there) => {
    if (!there) return;
    form.dataset.sure = "";
    form.requestSubmit(event.submitter);
    delete form.dataset.sure;
  });
});
