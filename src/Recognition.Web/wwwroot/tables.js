// Lets a table be read on a phone, where tables.css draws each row as a block: writes its column's heading at each cell. The parts of the
// table say what they are, since a browser may forget it of what is drawn as a block.
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
const role = part => roles[part.tagName] ?? (part.scope.startsWith("row") ? "rowheader" : "columnheader");

function stack(table) {
  const headings = [...table.tHead?.rows[0]?.cells ?? []].map(cell => cell.querySelector(".visually-hidden") ? "" : cell.textContent.trim());
  for (const part of [table, ...table.querySelectorAll("thead, tbody, tfoot, tr, th, td")]) part.setAttribute("role", role(part));
  for (const body of table.tBodies) {
    for (const cell of [...body.rows].flatMap(row => [...row.cells])) {
      if (cell.tagName === "TD" && headings[cell.cellIndex] && cell.colSpan === 1) cell.dataset.heading = headings[cell.cellIndex];
      cell.toggleAttribute("data-empty", cell.textContent.trim() === "" && !cell.querySelector("svg, input, select, progress"));
    }
  }
  table.classList.add("blocks");
}

const stackAll = () => document.querySelectorAll(".table-wrap > table:not(.heat, .numbers)").forEach(stack);
stackAll();
// A desk draws its tables anew while it lives.
new MutationObserver(stackAll).observe(document.getElementById("content"), { childList: true, subtree: true });
