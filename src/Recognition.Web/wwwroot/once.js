// A second press while the first is on its way posts nothing: its answer would take the place of the first one's, and say that all is done already.
const patience = 5000; // ms: then the first may have been lost, or has answered with a file
window.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, patience);
});
// Whoever comes back finds the page as it was left.
window.addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });
