// A small picture of a form: its blank grid, drawn as on paper.

import {element} from "./dom.js";

/**
 * @param {import("./live.js").Draft} draft
 * @returns {HTMLElement}
 */
export function picture(draft) {
  const sheet = element("div", {class: "sheet"});
  for (const block of draft.blocks) {
    if (block.kind === "table") sheet.append(table(block));
    else if (block.kind === "caption") sheet.append(element("span", {}, block.segments.map(({text}) => text).join("")));
    else sheet.append(element(block.kind === "heading" ? "b" : "span", {}, block.text));
  }
  return element("div", {class: "picture", "aria-hidden": "true"}, sheet);
}

/** @param {import("./live.js").Table} block */
function table({columns, header, body}) {
  const all = columns.reduce((sum, width) => sum + width, 0);
  const made = element("table", {}, element("colgroup", {}, ...columns.map((width) => {
    const column = element("col");
    column.style.width = `${100 * width / all}%`;
    return column;
  })));
  for (const {cells} of [...header, ...body]) {
    const row = made.insertRow();
    for (const {text, columnSpan = 1, rowSpan = 1} of cells) {
      const cell = row.insertCell();
      cell.colSpan = columnSpan;
      cell.rowSpan = rowSpan;
      cell.textContent = text;
    }
  }
  return made;
}
