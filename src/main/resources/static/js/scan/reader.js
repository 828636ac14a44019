// Reads the QR codes that a video shows: by the browser itself where it can, else by our decoder in a worker.
const LONGEST_SIDE = 1024;

export async function makeReader(addresses) {
  const native = await nativeReader();
  let ours = null;
  const decode = (video) => (ours ??= workerReader(addresses))(video);
  if (!native) return decode;
  let works = true;
  return async (video) => {
    if (works) {
      try {
        return await native(video);
      } catch {
        works = false;
      }
    }
    return decode(video);
  };
}

async function nativeReader() {
  if (!("BarcodeDetector" in window)) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  if (!formats.includes("qr_code")) return null;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video)).map((code) => code.rawValue);
}

function workerReader({ worker: script, decoder }) {
  const worker = new Worker(script, { type: "module" });
  worker.postMessage({ decoder: new URL(decoder, location.href).href });
  const canvas = document.createElement("canvas");
  const surface = canvas.getContext("2d", { willReadFrequently: true });

  return (video) => {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(video.videoWidth, video.videoHeight));
    const width = (canvas.width = Math.round(video.videoWidth * scale));
    const height = (canvas.height = Math.round(video.videoHeight * scale));
    surface.drawImage(video, 0, 0, width, height);
    const pixels = surface.getImageData(0, 0, width, height).data;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.texts ? resolve(data.texts) : reject(new Error(data.failure)));
      worker.onerror = () => reject(new Error("the worker did not start"));
      worker.postMessage({ pixels, width, height }, [pixels.buffer]);
    });
  };
}
