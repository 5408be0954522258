// Counts into the numbers of the shopper's form what a shopper has no hand free for: rings by a press each, time on hold or in line from
// start to stop. A time that runs goes on where the tab was closed and the page is opened again. Attempts are counted from what was written down.
const keyOf = shop => `shop-timer:${shop}:`;

// Without a shop, where a form is only tried, nothing is kept.
export function beginTimers(form, shop) {
  for (const place of form.querySelectorAll("[data-timer]")) {
    const field = form.querySelector(`[name="${CSS.escape(place.dataset.for)}"]`);
    if (!field) continue;
    place.hidden = false;
    if (place.dataset.timer === "Rings") rings(place, field);
    else if (place.dataset.timer === "Attempts") attempts(place, field, form);
    else stretch(place, field, place.dataset.timer === "Minutes" ? 60 : 1, shop && keyOf(shop) + place.dataset.for);
  }
}

export function forgetTimers(shop) {
  for (const key of Object.keys(localStorage).filter(key => key.startsWith(keyOf(shop)))) localStorage.removeItem(key);
}

function button(place, text) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "secondary", textContent: text });
  place.append(made);
  return made;
}

function write(field, number) {
  field.value = String(number);
  for (const told of ["input", "change"]) field.dispatchEvent(new Event(told, { bubbles: true }));
}

function rings(place, field) {
  const press = button(place, "It rang");
  const again = button(place, "Count anew");
  press.onclick = () => write(field, (Number.parseInt(field.value, 10) || 0) + 1);
  again.onclick = () => write(field, 0);
}

// The one that reached somebody counts too. The server counts again, so that nothing else is kept.
function attempts(place, field, form) {
  field.readOnly = true;
  place.textContent = "Counted from the tries in vain that you write down above, and the one that reached somebody.";
  const count = () => {
    const tried = new Set([...form.querySelectorAll('[name^="attempt"]')].filter(typed => typed.value).map(typed => typed.name.replace(/[a-z]+$/, ""))).size + 1;
    if (field.value !== String(tried)) write(field, tried);
  };
  form.addEventListener("input", count);
  count();
}

// The longest stretch stands: the form asks for that one.
function stretch(place, field, unit, key) {
  const press = button(place, "Start");
  const shown = place.appendChild(Object.assign(document.createElement("output"), { className: "running" }));
  let started = (key && Number(localStorage.getItem(key))) || 0, turn = 0;
  const passed = () => Math.max(0, Math.round((Date.now() - started) / 1000));
  const start = at => {
    started = at;
    if (!key) return;
    try {
      if (at) localStorage.setItem(key, String(at));
      else localStorage.removeItem(key);
    } catch { /* A phone that keeps nothing still counts while the page is open. */ }
  };
  const draw = () => {
    press.textContent = started ? "Stop" : "Start";
    shown.textContent = started ? `${Math.floor(passed() / 60)}:${String(passed() % 60).padStart(2, "0")}` : "";
    clearInterval(turn);
    if (started && place.isConnected) turn = setInterval(draw, 1000);
  };
  press.onclick = () => {
    if (started) {
      const count = unit === 60 ? Math.ceil(passed() / 60) : passed();
      start(0);
      write(field, Math.max(count, Number.parseFloat(field.value) || 0));
    } else {
      start(Date.now());
    }
    draw();
  };
  draw();
}
