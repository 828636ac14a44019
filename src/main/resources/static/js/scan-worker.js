// Looks for QR codes in frames, away from the page, so that it stays quick. The page says where the decoder is.
let decoder;
let frames = 0;

self.addEventListener("message", async ({ data }) => {
  if (data.decoder) {
    decoder = import(data.decoder);
    return;
  }
  try {
    const { read } = await decoder;
    self.postMessage({ texts: read(data.pixels, data.width, data.height, frames++) });
  } catch (failure) {
    self.postMessage({ failure: String(failure) });
  }
});
