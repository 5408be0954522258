// The shopper's form: keeps every keystroke on the phone, saves to the server while there is a connection, and hides the questions that
// are not asked. It lays a copy of the page aside, with which shop-worker.js answers where there is no connection. Without it the form works
// by its plain buttons.
import { beginTimers, forgetTimers } from "./shop-timers.js";
import { beginEvidence, forgetEvidence } from "./shop-evidence.js";

const place = document.getElementById("shop-draft");
const done = document.getElementById("shop-done");
const keyOf = shop => `shop-draft:${shop}`;

const shelf = "shop-forms";
const formOf = shop => `/shops/mine/${shop}/form`;

if (done) forget(done.dataset.shop).then(() => { document.documentElement.dataset.forgotten = ""; });
if (place) begin(document.querySelector("form.shop-form"), place.dataset.shop, place.dataset.address);

async function forget(shop) {
  localStorage.removeItem(keyOf(shop));
  forgetTimers(shop);
  await forgetEvidence(shop);
  if ("caches" in window) await (await caches.open(shelf)).delete(formOf(shop));
}

// The page is asked for again, since the one that is shown may be an answer to a post. The copy says of itself that it is one.
async function layAside(shop) {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/shop-worker.js", { scope: "/shops/mine/" });
  const page = await fetch(formOf(shop));
  if (!page.ok || page.redirected) return;
  const text = (await page.text()).replace('id="shop-draft"', 'id="shop-draft" data-copy');
  const copies = await caches.open(shelf);
  await copies.put(formOf(shop), new Response(text, { headers: page.headers }));
  await copies.addAll([...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map(file => file.href || file.src).concat(["shop-timers.js", "shop-evidence.js"].map(file => new URL(file, import.meta.url).href)));
  document.documentElement.dataset.aside = "";
}

function begin(form, shop, address) {
  const status = document.getElementById("shop-status");
  const other = document.getElementById("other-device");
  const hidden = name => form.elements.namedItem(name);
  const copy = "copy" in place.dataset;
  const page = { device: hidden("device").value, number: Number(hidden("number").value) - 1, basedOn: Number(hidden("basedOn").value) };
  const signedOut = document.getElementById("signed-out");
  let sending = false, dirty = false, stopped = false, lost = false, timer = 0;

  const say = text => { if (status.textContent !== text) status.textContent = text; };
  // Whoever pressed "Check and submit" in vain is told so until it is pressed again.
  let inVain = false;
  const notSent = why => say(why ?? (inVain ? "No connection: your answers are kept on this phone. Submit when you are back on line." : "Kept on this phone, not yet on the server"));
  const typed = () => [...new FormData(form)].filter(([name]) => !name.startsWith("_") && !["device", "number", "basedOn", "do"].includes(name));
  const kept = () => { try { return JSON.parse(localStorage.getItem(keyOf(shop))); } catch { return null; } };
  const keep = synced => {
    try {
      localStorage.setItem(keyOf(shop), JSON.stringify({ device: page.device, number: page.number, basedOn: page.basedOn, synced, fields: typed() }));
    } catch { /* A phone that keeps nothing still saves to the server. */ }
  };
  const number = () => { hidden("number").value = page.number + 1; hidden("basedOn").value = page.basedOn; };

  function fill(fields) {
    for (const control of form.elements) {
      if (!control.name || control.type === "hidden" || control.type === "submit") continue;
      const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
      else control.value = values[0] ?? "";
    }
  }

  // A question is asked where the answer that it waits for was given; one that waits for a question not asked is not asked either.
  function show() {
    const answers = new Map();
    for (const [name, value] of typed()) {
      const [kind, key] = name.startsWith("na.") ? ["na", name.slice(3)] : name.startsWith("a.") ? ["a", name.slice(2)] : [null, null];
      if (kind && value.trim() !== "") answers.set(key, kind === "na" ? ["na"] : answers.get(key)?.[0] === "na" ? ["na"] : [...(answers.get(key) ?? []), value.trim()]);
    }
    const unasked = new Set();
    for (const question of form.querySelectorAll("[data-key]")) {
      const { key, when, is } = question.dataset;
      const same = (given, wanted) => given === wanted || (given !== "" && !Number.isNaN(Number(given)) && Number(given) === Number(wanted));
      const met = !when || (!unasked.has(when) && (answers.get(when) ?? []).some(given => JSON.parse(is).some(wanted => same(given, wanted))));
      if (!met) unasked.add(key);
      question.toggleAttribute("data-unasked", !met);
    }
    const unreached = form.elements.namedItem("unreached")?.checked ?? false;
    for (const part of form.querySelectorAll("[data-reached]")) part.hidden = unreached;
    progress(unreached, answers, unasked);
    for (const section of form.querySelectorAll(".form-section:has([data-key])")) section.toggleAttribute("data-closed", !section.querySelector("[data-key]:not([data-unasked])"));
  }

  // Questions that are not asked do not count.
  function progress(unreached, answers, unasked) {
    const line = document.getElementById("shop-progress");
    if (!line) return;
    const asked = [...form.querySelectorAll("[data-key]")].map(question => question.dataset.key).filter(key => !unasked.has(key));
    const done = asked.filter(key => answers.has(key) || form.elements.namedItem(`none.${key}`)?.checked).length;
    line.hidden = unreached;
    line.textContent = `${done} of ${asked.length} questions answered`;
  }

  function changed(event) {
    const { name, type, checked } = event.target;
    if (type === "checkbox" && checked) exclusive(event.target, name);
    else if (name?.startsWith("a.")) release(name.slice(2), type);
    page.number++;
    number();
    keep(false);
    show();
    dirty = true;
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(send, 700);
  }

  // "None of these" and "not applicable" stand alone.
  function exclusive(box, name) {
    const key = name.slice(name.indexOf(".") + 1);
    for (const control of form.elements) {
      const sameQuestion = ["a.", "na.", "none."].some(prefix => control.name === prefix + key);
      if (sameQuestion && control !== box && !(name.startsWith("a.") && control.name === name)) {
        if (control.type === "checkbox" || control.type === "radio") control.checked = false;
        else if (name.startsWith("na.")) control.value = "";
      }
    }
  }
  function release(key, type) {
    for (const prefix of ["na.", "none."]) {
      const box = form.elements.namedItem(prefix + key);
      if (box && type !== "checkbox") box.checked = false;
    }
  }

  async function send() {
    clearTimeout(timer);
    if (sending || stopped || !dirty) return;
    sending = true;
    dirty = false;
    say("Saving…");
    try {
      const answer = await fetch(address, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", headers: { Accept: "application/json" } });
      if (answer.type === "opaqueredirect" || answer.status === 401) {
        [stopped, dirty] = [true, true];
        signedOut.hidden = false;
        notSent("Kept on this phone, not on the server: your sign-in has ended.");
      } else if (answer.ok) {
        const saved = await answer.json();
        lost = false;
        page.basedOn = saved.number;
        number();
        keep(!dirty);
        say(dirty ? "Saving…" : `Saved ${saved.at}${inVain ? ". Nothing was submitted yet: check and submit now" : ""}`);
      } else if (answer.status === 409) {
        conflict((await answer.json()).number);
      } else if (answer.status >= 500) {
        dirty = true;
        notSent();
      } else {
        stopped = true;
        if (answer.status === 404 || answer.status === 410) forget(shop);
        notSent((await answer.json().catch(() => null))?.sentence ?? (answer.status === 410 ? "This link is over. What was kept on this device is removed." : "Kept on this phone, not on the server. Load the page again."));
      }
    } catch {
      dirty = lost = true;
      notSent();
    }
    sending = false;
    if (dirty && !stopped) timer = setTimeout(send, 4000);
  }

  function conflict(serverNumber) {
    stopped = true;
    other.hidden = false;
    notSent("Not saved: another device has saved newer answers.");
    other.onclick = event => {
      const take = event.target.dataset?.take;
      if (take === "server") { localStorage.removeItem(keyOf(shop)); location.reload(); }
      if (take === "phone") {
        page.basedOn = serverNumber;
        page.number = Math.max(page.number, serverNumber) + 1;
        number();
        other.hidden = true;
        [stopped, dirty] = [false, true];
        send();
      }
    };
  }

  // What this phone kept and the server does not have: taken up where nothing newer was saved elsewhere, else both are offered.
  const before = kept();
  // A copy of the page may be older than what was saved since: then the phone knows better, and goes on as the device that it was.
  if (copy && before) {
    const older = before.basedOn > page.basedOn;
    hidden("device").value = page.device = before.device;
    page.basedOn = Math.max(page.basedOn, before.basedOn);
    page.number = Math.max(page.number, before.number);
    if (older && before.synced) fill(before.fields);
    number();
  }
  // What was posted by the plain buttons stands in the page already.
  const words = fields => JSON.stringify(fields.map(([name, value]) => [name, value.trim()]));
  if (!copy && before && !before.synced && words(before.fields) === words(typed())) {
    if (!("unsaved" in place.dataset)) keep(true); // else the server has just refused it: it stays this phone's until it is saved
  }
  else if (before && !before.synced) {
    fill(before.fields);
    if (before.basedOn === page.basedOn || before.number > page.basedOn) {
      page.number = Math.max(before.number, page.basedOn) + 1;
      number();
      dirty = true;
      if (before.basedOn === page.basedOn) send();
      else conflict(page.basedOn);
    } else {
      conflict(page.basedOn);
    }
  }
  show();
  beginTimers(form, shop);
  const evidence = beginEvidence(form, shop, () => forget(shop));
  if (copy) notSent("No connection: this is the copy on this phone. What you type is kept here, and sent when you are back on line.");
  else layAside(shop).catch(() => { /* Without a copy the form needs the connection. */ });
  form.addEventListener("input", changed);
  form.addEventListener("submit", event => {
    if (evidence.waiting() && event.submitter?.value === "check") {
      event.preventDefault();
      evidence.send();
      notSent(`Still on this phone, being sent: ${evidence.waiting().toLowerCase()}. Check and submit once nothing is left here.`);
      return;
    }
    if (navigator.onLine && !lost && signedOut.hidden) return;
    event.preventDefault();
    inVain = signedOut.hidden && event.submitter?.value === "check";
    notSent(signedOut.hidden ? null : "Your answers are kept on this phone. Sign in again first.");
  });
  document.querySelector("form[action='/sign-out']")?.addEventListener("submit", event => {
    if ((kept()?.synced === false || evidence.waiting()) && !confirm("Not everything that you typed is on the server. Signing out removes it from this phone. Sign out all the same?")) event.preventDefault();
  });
  window.addEventListener("online", send);
  window.addEventListener("offline", () => notSent());
  document.addEventListener("visibilitychange", () => {
    // Who comes back to the page may have signed in elsewhere meanwhile.
    if (document.visibilityState === "visible" && !signedOut.hidden) [signedOut.hidden, stopped] = [true, false];
    send();
  });
}
