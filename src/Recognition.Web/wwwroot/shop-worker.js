// Without a connection, answers with the copy that shop-form.js has laid aside: a shopper's own form and the files that it needs. It keeps
// nothing by itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
  if (event.request.method === "GET") event.respondWith(fetch(event.request).catch(offline => copyOf(event.request, offline)));
});

async function copyOf(request, offline) {
  const copy = await caches.match(request, { cacheName: "shop-forms", ignoreSearch: request.mode === "navigate", ignoreVary: true });
  if (copy) return copy;
  throw offline;
}
