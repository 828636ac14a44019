// Adds a passkey, and signs in with one. Where the browser knows none, a sentence says so and the button stays hidden.
const able = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON);

async function ask(method, path, csrf, body) {
  const headers = { Accept: "application/json", "Content-Type": "application/json" };
  if (csrf) headers["X-CSRF-TOKEN"] = csrf;
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
  if (answer.status === 204) return null;
  const json = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(json.detail), { name: "Refused" });
  return json;
}

async function signIn() {
  const { options, csrf } = await ask("GET", "/sign-in/passkey/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey });
  const { path } = await ask("POST", "/sign-in/passkey", csrf, { credential: credential.toJSON() });
  location.assign(path);
}

async function add(form) {
  const csrf = form.querySelector("[name=_csrf]").value;
  const options = await ask("POST", "/passkeys/registration-options", csrf);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  await ask("POST", "/passkeys", csrf, { name: form.elements.name.value, credential: credential.toJSON() });
  location.reload();
}

function words(failure, { dataset }) {
  if (failure.name === "Refused") return failure.message;
  if (failure.name === "NotAllowedError" || failure.name === "AbortError") return dataset.notAllowed;
  if (failure.name === "InvalidStateError") return dataset.known;
  return failure instanceof TypeError ? dataset.offline : dataset.failed;
}

function prepare(place, event, act) {
  if (!able) return;
  const trouble = place.querySelector("[data-passkey-trouble]");
  const button = place.querySelector("[data-passkey-fields] button");
  place.querySelector("[data-passkey-none]").classList.add("off");
  place.querySelector("[data-passkey-fields]").classList.remove("off");
  (event === "submit" ? place : button).addEventListener(event, async (happening) => {
    happening.preventDefault();
    trouble.textContent = "";
    button.disabled = true;
    await act(place).catch((failure) => (trouble.textContent = words(failure, trouble)));
    button.disabled = false;
  });
}

for (const place of document.querySelectorAll("[data-passkey-sign-in]")) prepare(place, "click", signIn);
for (const form of document.querySelectorAll("[data-passkey-add]")) prepare(form, "submit", add);
