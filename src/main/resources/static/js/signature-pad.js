// A signature by finger, pen or mouse, kept as strokes in a box 1000 wide. Whoever cannot draw types the name.
const WIDTH = 1000;
const HEIGHT = 400;
const MAX_STROKES = 200;
const MAX_POINTS = 4000;

for (const pad of document.querySelectorAll("[data-pad]")) {
  const surface = pad.querySelector("svg");
  const ink = surface.querySelector("path");
  const field = pad.querySelector("[name=strokes]");
  const typed = pad.closest("form").querySelector("[name=typed_name]");
  let strokes = [];
  let down = false;

  const within = (number, most) => Math.max(0, Math.min(most, Math.round(number)));
  const point = (event) => {
    const area = surface.getBoundingClientRect();
    const scale = WIDTH / area.width;
    return [within((event.clientX - area.left) * scale, WIDTH), within((event.clientY - area.top) * scale, HEIGHT)];
  };
  const isFull = () => strokes.length >= MAX_STROKES || strokes.flat().length >= MAX_POINTS;
  const path = (stroke) => "M" + stroke.map((each) => each.join(" ")).join("L") + (stroke.length === 1 ? "l0 0" : "");
  const show = () => {
    ink.setAttribute("d", strokes.map(path).join(""));
    field.value = strokes.length === 0 ? "" : JSON.stringify(strokes);
    typed.required = strokes.length === 0;
  };
  const clear = () => {
    strokes = [];
    show();
  };

  surface.addEventListener("pointerdown", (event) => {
    if (isFull()) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    down = true;
    typed.value = "";
    strokes.push([point(event)]);
    show();
  });
  surface.addEventListener("pointermove", (event) => {
    if (!down || isFull()) return;
    strokes.at(-1).push(point(event));
    show();
  });
  for (const end of ["pointerup", "pointercancel"]) surface.addEventListener(end, () => (down = false));
  pad.querySelector("button").addEventListener("click", clear);
  typed.addEventListener("input", clear);
  pad.hidden = false;
}
