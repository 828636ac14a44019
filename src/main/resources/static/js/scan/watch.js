// Watches through the camera while the page is looked at, and tells each text that comes into sight.
import { close, offerTorch, open, trouble } from "./camera.js";
import { makeReader } from "./reader.js";

const AGAIN_AFTER = 2000;
const PAUSE = 40;

export function watch(page, { heard, failed }) {
  const video = page.querySelector("video");
  const picture = page.querySelector(".camera");
  const seen = new Map();
  let reader;
  let turn = 0;

  // A label that stays in the picture is one scan.
  const isNew = (text) => {
    const now = performance.now();
    const last = seen.get(text) ?? -AGAIN_AFTER;
    seen.set(text, now);
    return now - last >= AGAIN_AFTER;
  };

  const rest = () => {
    turn++;
    close(video);
  };

  const look = async () => {
    rest();
    const mine = turn;
    try {
      const track = await open(video);
      if (mine !== turn) return track.stop();
      picture.hidden = false;
      offerTorch(track, page.querySelector("#torch"));
      reader ??= await makeReader(page.dataset);
      while (mine === turn) {
        for (const text of (await reader(video)).filter(isNew)) await heard(text);
        await new Promise((next) => setTimeout(next, PAUSE));
      }
    } catch (failure) {
      if (mine !== turn) return;
      picture.hidden = true;
      failed(trouble(failure));
    }
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : look()));
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", ({ persisted }) => persisted && look());
  look();
}
