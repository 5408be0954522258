// Pictures, recordings and pages of documents of the shopper's form: drawn anew on the phone, which leaves out place and device, kept there until the server
// has them, and sent by themselves when there is a connection.
const longest = 1600, quality = 0.82, rate = 8000, mostSeconds = 300, largest = 60_000_000, shelf = "shop-photos", store = "photos";

function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(shelf, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: "id" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

async function act(mode, deed) {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const turn = db.transaction(store, mode);
      const asked = deed(turn.objectStore(store));
      turn.oncomplete = () => done(asked?.result);
      turn.onabort = turn.onerror = () => failed(turn.error);
    });
  } finally {
    db.close();
  }
}

const keep = piece => act("readwrite", pieces => pieces.put(piece));
const drop = id => act("readwrite", pieces => pieces.delete(id));
const ofShop = async shop => ((await act("readonly", pieces => pieces.getAll())) ?? []).filter(piece => piece.shop === shop).sort((a, b) => a.at - b.at);

export async function forgetEvidence(shop) {
  if (!("indexedDB" in window)) return;
  try {
    for (const piece of await ofShop(shop)) await drop(piece.id);
  } catch { /* A phone that keeps nothing has nothing to forget. */ }
}

async function redrawn(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("no picture")), "image/jpeg", quality));
}

// A refusal that the shopper reads.
const told = sentence => Object.assign(new Error(sentence), { told: sentence });

// Sound as a telephone carries it: one channel, 16 bits, 8,000 a second.
async function resounded(file) {
  if (file.size > largest) throw told("This file is too large. Choose a shorter recording.");
  const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await file.arrayBuffer());
  if (sound.duration > mostSeconds) throw told(`This recording is longer than ${mostSeconds / 60} minutes. Cut it, and choose it anew.`);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => sound.getChannelData(i));
  const file16 = new DataView(new ArrayBuffer(44 + 2 * sound.length));
  const words = (at, text) => [...text].forEach((letter, i) => file16.setUint8(at + i, letter.charCodeAt(0)));
  words(0, "RIFF");
  file16.setUint32(4, 36 + 2 * sound.length, true);
  words(8, "WAVEfmt ");
  file16.setUint32(16, 16, true);
  file16.setUint16(20, 1, true);
  file16.setUint16(22, 1, true);
  file16.setUint32(24, rate, true);
  file16.setUint32(28, 2 * rate, true);
  file16.setUint16(32, 2, true);
  file16.setUint16(34, 16, true);
  words(36, "data");
  file16.setUint32(40, 2 * sound.length, true);
  for (let i = 0; i < sound.length; i++) {
    const mean = channels.reduce((sum, channel) => sum + channel[i], 0) / channels.length;
    file16.setInt16(44 + 2 * i, Math.round(32767 * Math.max(-1, Math.min(1, mean))), true);
  }
  return new Blob([file16], { type: "audio/wav" });
}

const kinds = {
  Photo: { word: "picture", many: "photos", name: "picture.jpg", make: redrawn, again: "This picture could not be read. Take it anew." },
  Document: { word: "document page", many: "documents", name: "page.jpg", make: redrawn, again: "This page could not be read. Photograph it anew." },
  Sound: { word: "recording", many: "sounds", name: "recording.wav", make: resounded, again: "This browser cannot read that recording. Choose another, such as WAV, MP3 or M4A." },
};
// What older pages kept are pictures.
const kindOf = piece => kinds[piece.kind ?? "Photo"];

export function beginEvidence(form, shop, forget) {
  const places = [...form.querySelectorAll("[data-evidence]")];
  const badge = document.getElementById("shop-evidence");
  const token = () => form.elements.namedItem("__RequestVerificationToken").value;
  const address = piece => `/shops/mine/${shop}/${kindOf(piece).many}`;
  const signedOut = document.getElementById("signed-out");
  let held = [], making = 0, sending = false, over = false, timer = 0;
  if (!("indexedDB" in window)) return { waiting: () => null, send: () => {} };

  const placeOf = piece => places.find(place => place.dataset.evidence === piece.question && kinds[place.dataset.kind] === kindOf(piece));
  const tell = (piece, text) => {
    const place = placeOf(piece);
    if (!place) return;
    const line = place.querySelector(":scope > .mistake") ?? place.insertBefore(Object.assign(document.createElement("p"), { className: "mistake" }), place.firstChild);
    line.textContent = text;
    line.hidden = !text;
  };

  function counted() {
    return Object.values(kinds).map(kind => [held.filter(piece => kindOf(piece) === kind).length, kind.word]).filter(([count]) => count > 0)
      .map(([count, word]) => count === 1 ? `One ${word}` : `${count} ${word}s`).join(" and ");
  }

  function count() {
    badge.hidden = held.length === 0;
    badge.textContent = `${counted()} ${held.length === 1 ? "is" : "are"} on this phone, not yet on the server`;
  }

  async function small(piece) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 96, height: 96 });
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", "The picture, small");
    try {
      const picture = await createImageBitmap(piece.blob);
      const side = Math.min(picture.width, picture.height);
      canvas.getContext("2d").drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 96, 96);
    } catch { /* The line stands without it. */ }
    return canvas;
  }

  async function show(piece) {
    const list = placeOf(piece)?.querySelector(".evidence-list");
    if (!list || list.querySelector(`[data-piece="${piece.id}"]`)) return;
    const item = document.createElement("li");
    item.dataset.piece = piece.id;
    if (kindOf(piece).make === redrawn) item.append(await small(piece));
    item.append(Object.assign(document.createElement("span"), { textContent: "On this phone" }), Object.assign(document.createElement("button"), { type: "button", className: "secondary", textContent: `Remove ${kindOf(piece).word}` }));
    list.append(item);
  }

  function sent(piece) {
    const line = placeOf(piece)?.querySelector(`[data-piece="${piece.id}"] span`);
    if (line) line.textContent = "On the server";
  }

  // The server does not take it: its line says why until it is removed, and nothing waits for it. It stays on the phone until then, and is
  // sent once more when the page is loaded again, since what stood against it may be over.
  function refused(piece, sentence) {
    held = held.filter(it => it.id !== piece.id);
    const item = placeOf(piece)?.querySelector(`[data-piece="${piece.id}"]`);
    if (!item) return;
    item.dataset.refused = "";
    item.querySelector("span").replaceWith(Object.assign(document.createElement("span"), { className: "mistake", role: "alert", textContent: sentence }));
  }

  const takeBack = piece => fetch(`${address(piece)}/${piece.id}/remove`, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token() }), redirect: "manual" });

  async function send() {
    clearTimeout(timer);
    if (sending || over || held.length === 0) return;
    sending = true;
    const waits = await sendAll().finally(() => { sending = false; });
    count();
    if (held.length > 0 && !over && !waits) timer = setTimeout(send, 5000);
  }

  // Whether what is left waits for the page to be loaded again.
  async function sendAll() {
    for (const piece of [...held]) {
      if (!held.includes(piece)) continue; // removed while another was on its way
      const fields = new FormData();
      fields.append("__RequestVerificationToken", token());
      fields.append("piece", piece.id);
      fields.append("question", piece.question);
      fields.append("file", piece.blob, kindOf(piece).name);
      let answer;
      try {
        answer = await fetch(address(piece), { method: "POST", body: fields, redirect: "manual", headers: { Accept: "application/json" } });
      } catch {
        return false;
      }
      if (answer.ok) {
        const wanted = held.includes(piece);
        await drop(piece.id).catch(() => {}); // sent twice it is kept once
        held = held.filter(it => it.id !== piece.id);
        if (wanted) sent(piece);
        else await takeBack(piece).catch(() => {}); // removed while it was on its way; where this fails, it stands in the list and is removed from there
      } else if (answer.status === 404 || answer.status === 410) {
        over = true;
        held = [];
        forget();
      } else if (answer.status === 422 || answer.status === 413) {
        refused(piece, (await answer.json().catch(() => null))?.sentence ?? `The ${kindOf(piece).word} was refused. Choose another.`);
      } else if (answer.type === "opaqueredirect" || answer.status === 401) {
        signedOut.hidden = false;
        return false;
      } else {
        // The page is refused and not the piece.
        const isRefused = answer.status === 400 || answer.status === 403;
        if (isRefused) tell(piece, (await answer.json().catch(() => null))?.sentence ?? "This page has expired. Load it again.");
        return isRefused;
      }
    }

    return false;
  }

  async function chosen(event, question, kind) {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    const piece = { id: crypto.randomUUID(), shop, kind, question, at: Date.now() };
    tell(piece, "");
    making++;
    try {
      piece.blob = await kindOf(piece).make(file);
      await keep(piece).catch(() => {}); // a full phone still sends it
      await show(piece); // before it may be sent, which changes its line
      held.push(piece);
    } catch (refused) {
      tell(piece, refused.told ?? kindOf(piece).again);
    } finally {
      making--;
    }
    count();
    send();
  }

  async function removed(item, question, kind) {
    const piece = { id: item.dataset.piece, question, kind };
    if (held.some(it => it.id === piece.id)) {
      held = held.filter(it => it.id !== piece.id);
      await drop(piece.id).catch(() => {});
    } else if ("refused" in item.dataset) {
      await drop(piece.id).catch(() => {});
    } else {
      try {
        const answer = await takeBack(piece);
        if (!answer.ok) throw new Error("refused");
      } catch {
        tell(piece, `The ${kindOf(piece).word} is on the server, and there is no connection to remove it. Try again later.`);
        return;
      }
    }
    tell(piece, "");
    item.remove();
    count();
  }

  for (const place of places) {
    const { evidence: question, kind } = place.dataset;
    place.querySelector(".evidence-add").hidden = false;
    for (const button of place.querySelectorAll("[data-remove]")) button.hidden = false;
    place.querySelector("input[type=file]").addEventListener("change", event => chosen(event, question, kind));
    place.addEventListener("click", event => {
      const item = event.target.closest("button")?.closest("[data-piece]");
      if (item) removed(item, question, kind);
    });
    // Not a field of the form: what was chosen is sent by itself.
    place.querySelector("input[type=file]").addEventListener("input", event => event.stopPropagation());
  }
  // What the form no longer asks for, sound that was turned off, is nothing that waits.
  ofShop(shop).then(async before => {
    held = before.filter(placeOf);
    count();
    for (const piece of held) await show(piece);
    send();
  }).catch(() => { /* Nothing was kept. */ });
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  return { waiting: () => making > 0 ? "What was just chosen" : held.length > 0 ? counted() : null, send };
}
