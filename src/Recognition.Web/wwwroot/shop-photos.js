// Pictures of the shopper's form: drawn anew on the phone, which leaves out place and device, kept there until the server has them, and
// sent by themselves when there is a connection.
const longest = 1600, quality = 0.82, shelf = "shop-photos", store = "photos";

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

const keep = photo => act("readwrite", photos => photos.put(photo));
const drop = id => act("readwrite", photos => photos.delete(id));
const ofShop = async shop => ((await act("readonly", photos => photos.getAll())) ?? []).filter(photo => photo.shop === shop).sort((a, b) => a.at - b.at);

export async function forgetPhotos(shop) {
  if (!("indexedDB" in window)) return;
  try {
    for (const photo of await ofShop(shop)) await drop(photo.id);
  } catch { /* A phone that keeps nothing has nothing to forget. */ }
}

async function drawn(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("no picture")), "image/jpeg", quality));
}

export function beginPhotos(form, shop, address, forget) {
  const places = [...form.querySelectorAll("[data-photos]")];
  const badge = document.getElementById("shop-photos");
  const token = () => form.elements.namedItem("__RequestVerificationToken").value;
  let held = [], sending = false, over = false, timer = 0;
  if (places.length === 0 || !("indexedDB" in window)) return { waiting: () => 0, send: () => {} };

  const listOf = key => places.find(place => place.dataset.photos === key)?.querySelector(".photo-list");
  const tell = (key, text) => {
    const place = places.find(it => it.dataset.photos === key);
    if (!place) return;
    const line = place.querySelector(".mistake") ?? place.insertBefore(Object.assign(document.createElement("p"), { className: "mistake" }), place.firstChild);
    line.textContent = text;
    line.hidden = !text;
  };

  function count() {
    badge.hidden = held.length === 0;
    badge.textContent = held.length === 1 ? "One picture is on this phone, not yet on the server" : `${held.length} pictures are on this phone, not yet on the server`;
    form.toggleAttribute("data-pictures-waiting", held.length > 0);
  }

  async function show(photo) {
    const list = listOf(photo.question);
    if (!list || list.querySelector(`[data-photo="${photo.id}"]`)) return;
    const item = Object.assign(document.createElement("li"));
    item.dataset.photo = photo.id;
    const small = Object.assign(document.createElement("canvas"), { width: 96, height: 96 });
    small.setAttribute("role", "img");
    small.setAttribute("aria-label", "The picture, small");
    try {
      const picture = await createImageBitmap(photo.blob);
      const side = Math.min(picture.width, picture.height);
      small.getContext("2d").drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 96, 96);
    } catch { /* The line stands without it. */ }
    item.append(small, Object.assign(document.createElement("span"), { textContent: "On this phone" }), removal());
    list.append(item);
  }

  const removal = () => Object.assign(document.createElement("button"), { type: "button", className: "secondary", textContent: "Remove picture" });

  function sent(photo) {
    const line = listOf(photo.question)?.querySelector(`[data-photo="${photo.id}"] span`);
    if (line) line.textContent = "On the server";
  }

  async function send() {
    clearTimeout(timer);
    if (sending || over || held.length === 0) return;
    sending = true;
    for (const photo of [...held]) {
      const fields = new FormData();
      fields.append("__RequestVerificationToken", token());
      fields.append("photoId", photo.id);
      fields.append("question", photo.question);
      fields.append("photo", photo.blob, "picture.jpg");
      let answer;
      try {
        answer = await fetch(address, { method: "POST", body: fields, redirect: "manual", headers: { Accept: "application/json" } });
      } catch {
        break;
      }
      if (answer.ok) {
        await drop(photo.id);
        held = held.filter(it => it.id !== photo.id);
        sent(photo);
      } else if (answer.status === 404 || answer.status === 410) {
        over = true;
        held = [];
        forget();
        break;
      } else if (answer.status === 422) {
        tell(photo.question, (await answer.json().catch(() => null))?.sentence ?? "The picture was refused. Remove it and take it anew.");
        photo.refused = true;
      } else {
        break;
      }
    }
    sending = false;
    count();
    if (held.some(photo => !photo.refused) && !over) timer = setTimeout(send, 5000);
  }

  async function chosen(event, key) {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    tell(key, "");
    try {
      const photo = { id: crypto.randomUUID(), shop, question: key, blob: await drawn(file), at: Date.now() };
      await keep(photo);
      held.push(photo);
      await show(photo);
    } catch {
      tell(key, "This picture could not be read. Take it anew.");
    }
    count();
    send();
  }

  async function removed(item, key) {
    const id = item.dataset.photo;
    if (held.some(photo => photo.id === id)) {
      held = held.filter(photo => photo.id !== id);
      await drop(id);
    } else {
      try {
        const answer = await fetch(`${address}/${id}/remove`, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token() }), redirect: "manual" });
        if (!answer.ok) throw new Error("refused");
      } catch {
        tell(key, "The picture is on the server, and there is no connection to remove it. Try again later.");
        return;
      }
    }
    tell(key, "");
    item.remove();
    count();
  }

  for (const place of places) {
    const key = place.dataset.photos;
    place.querySelector(".photo-add").hidden = false;
    for (const button of place.querySelectorAll("[data-remove]")) button.hidden = false;
    place.querySelector("input[type=file]").addEventListener("change", event => chosen(event, key));
    place.addEventListener("click", event => {
      const item = event.target.closest("button")?.closest("[data-photo]");
      if (item) removed(item, key);
    });
    // Not a field of the form: what was chosen is sent by itself.
    place.querySelector("input[type=file]").addEventListener("input", event => event.stopPropagation());
  }
  ofShop(shop).then(async before => {
    held = before;
    for (const photo of before) await show(photo);
    count();
    send();
  }).catch(() => { /* Nothing was kept. */ });
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", send);
  return { waiting: () => held.length, send };
}
