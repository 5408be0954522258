// Keeps what is typed into a form, in this tab alone, until the server has taken it: a session that ends meanwhile loses nothing.
// Without it the forms work as they are. Which forms are kept, PostForm says.
const prefix = "typed:";
const person = document.getElementById("content").dataset.person;
const answered = document.querySelector("[data-answered]") !== null;
const read = key => JSON.parse(sessionStorage.getItem(key));
const write = (key, kept) => { try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch { /* A full tab keeps nothing, and the form still works. */ } };
const keys = () => Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
const forget = key => sessionStorage.removeItem(key);

for (const key of keys()) {
  const kept = read(key);
  if ((kept.sent && answered) || (person && kept.person !== person)) forget(key);
  else write(key, { ...kept, sent: false }); // sent in vain: to the sign-in, or to an error
}
if (person) for (const form of document.querySelectorAll("form[data-keep]")) keep(form, `${prefix}${location.pathname}${location.search}:${form.dataset.keep}`);
for (const form of document.querySelectorAll('form[action="/sign-out"]')) form.addEventListener("submit", () => keys().forEach(forget));

function keep(form, key) {
  const controls = [...form.elements].filter(control => control.name && !["hidden", "submit", "button", "file", "password"].includes(control.type));
  const isChoice = control => control.type === "radio" || control.type === "checkbox";
  const texts = controls.filter(control => control.tagName !== "SELECT" && !isChoice(control));
  const fields = () => controls.filter(control => !isChoice(control) || control.checked).map(control => [control.name, control.value]);

  const kept = read(key);
  if (kept && texts.every(control => control.value === "") && texts.some(text => kept.fields.some(([name, value]) => name === text.name && value !== ""))) {
    for (const control of controls) {
      const values = kept.fields.filter(([name]) => name === control.name).map(([, value]) => value);
      if (isChoice(control)) control.checked = values.includes(control.value);
      else if (values.length > 0) control.value = values[0];
    }
    const details = form.closest("details");
    if (details) details.open = true;
    const said = document.createElement("p");
    said.className = "hint";
    said.setAttribute("role", "status");
    said.textContent = "What you had typed here is back. It was not sent yet.";
    form.prepend(said);
  }

  form.addEventListener("input", () => write(key, { person, sent: false, fields: fields() }));
  form.addEventListener("submit", () => write(key, { person, sent: true, fields: fields() }));
}
