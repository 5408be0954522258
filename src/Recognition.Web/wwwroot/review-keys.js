// The keys of the review desk. What a key leads to, the page says by data-key; without this script everything is reached as on any page.
// A letter leads to a place or follows a link; a button it reaches first and presses the second time, so that one slip accepts nothing.
const stored = "review-keys-off";
const panel = document.getElementById("keys");
const said = document.getElementById("keys-said");
const heading = document.querySelector("h1");
const typing = element => element.closest("input:not([type=checkbox], [type=radio]), textarea, select") !== null;
const isOff = () => { try { return localStorage.getItem(stored) === "1"; } catch { return false; } };
const say = words => { said.textContent = words; };

panel.hidden = false;
const box = document.getElementById("keys-on");
box.checked = !isOff();
box.addEventListener("change", () => { try { localStorage.setItem(stored, box.checked ? "0" : "1"); } catch { /* It holds for this page then. */ } });

// After a decision the next shop begins at its top; a mistake or a question to answer keeps the place that the page gave it.
if (!document.querySelector("[autofocus], .mistakes") && !location.hash) {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

document.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.method === "post") {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    heading.tabIndex = -1;
    heading.focus();
    return;
  }
  if (!box.checked || typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "?") {
    const details = panel.querySelector("details");
    details.open = !details.open;
    event.preventDefault();
  } else if (/^[aercgjk]$/.test(key)) {
    event.preventDefault();
    go(key);
  }
});

function go(key) {
  const target = document.querySelector(`[data-key="${key}"]`);
  if (!target) {
    say(`Nothing to do with ${key.toUpperCase()} here.`);
  } else if (target.tagName === "A") {
    target.click();
  } else if (target.tagName === "BUTTON" && document.activeElement === target) {
    target.click();
  } else {
    target.focus();
    target.scrollIntoView({ block: "center" });
    if (target.tagName === "BUTTON") say(`Press ${key.toUpperCase()} again, or Enter: ${target.textContent.trim()}.`);
  }
}
