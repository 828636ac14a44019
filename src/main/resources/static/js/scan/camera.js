// The camera at the back of the phone, as long as the page is looked at.
const WISH = { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } };

// Why there is no picture: the name of what the page says then.
export function trouble(failure) {
  if (!window.isSecureContext) return "insecure";
  switch (failure?.name) {
    case "NotAllowedError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
    case "TypeError":
      return "none";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "broken";
  }
}

export async function open(video) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: WISH });
  video.srcObject = stream;
  await video.play();
  return stream.getVideoTracks()[0];
}

export function close(video) {
  for (const track of video.srcObject?.getTracks() ?? []) track.stop();
  video.srcObject = null;
}

// A button for the light, if this camera has one that can be switched.
export function offerTorch(track, button) {
  button.hidden = !track.getCapabilities?.().torch;
  button.setAttribute("aria-pressed", "false");
  button.onclick = async () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    try {
      await track.applyConstraints({ advanced: [{ torch: on }] });
      button.setAttribute("aria-pressed", String(on));
    } catch {
      button.hidden = true;
    }
  };
}
