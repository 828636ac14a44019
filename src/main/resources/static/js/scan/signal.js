// Says by sound and vibration whether a scan hit, so that nobody has to look. Remembers on this device who wants quiet.
const KEY = "scan-quiet";
const HIT = { pitch: 1320, seconds: 0.09, buzz: 60 };
const MISS = { pitch: 196, seconds: 0.28, buzz: [90, 60, 90] };
const LOUDNESS = 0.2;
let audio = null;

export const isQuiet = () => localStorage.getItem(KEY) === "true";

export function setQuiet(quiet) {
  localStorage.setItem(KEY, String(quiet));
}

export const hit = () => signal(HIT);
export const miss = () => signal(MISS);

function signal({ pitch, seconds, buzz }) {
  if (isQuiet()) return;
  navigator.vibrate?.(buzz);
  sound(pitch, seconds).catch(() => {});
}

// A browser may keep it silent until the page was touched once.
async function sound(pitch, seconds) {
  audio ??= new AudioContext();
  await audio.resume();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(LOUDNESS, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + seconds);
}
