// A block of cells as the clipboard has it: from Excel, WPS or Word, as a table of HTML or as text with tabs.

import {squares} from "./geometry.js";

/** @typedef {(string | undefined)[][]} Block */

/**
 * Tab-separated text; Excel quotes cells with line ends.
 * @param {string} text
 * @returns {Block}
 */
export function fromText(text) {
  /** @type {string[][]} */
  const rows = [[]];
  let cell = "";
  for (const [token, quoted] of text.matchAll(/"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]+|\t|\r\n|\r|\n/g)) {
    const ends = /^[\t\r\n]/.test(token);
    if (ends) rows[rows.length - 1].push(cell);
    if (ends && token !== "\t") rows.push([]);
    cell = ends ? "" : quoted?.replaceAll('""', '"') ?? token;
  }
  if (cell || rows[rows.length - 1].length) rows[rows.length - 1].push(cell);
  return rows.filter((row) => row.length);
}

/**
 * The first table of a page; nothing if there is none. A merged label counts for every row that it covers.
 * @param {Document} page
 * @returns {Block | undefined}
 */
export function fromPage(page) {
  const table = page.querySelector("table");
  if (!table) return undefined;
  const grid = squares([...table.rows].map((row) => [...row.cells]));
  return grid.map((cells) => cells.map((cell, column) =>
    cell === undefined ? "" : cell === cells[column - 1] ? undefined : textOf(cell)));
}

/**
 * Whether a page has any text besides its first table.
 * @param {Document} page
 */
export function aroundTable(page) {
  const rest = /** @type {HTMLElement} */ (page.body.cloneNode(true));
  for (const each of [rest.querySelector("table"), ...rest.querySelectorAll("style, script")]) each?.remove();
  return /\S/.test(rest.textContent || "");
}

/**
 * A cell's text as it reads: paragraphs and breaks end a line, other white space is a blank.
 * @param {Element} cell
 */
function textOf(cell) {
  let text = "";
  /** @param {Node} node */
  const walk = (node) => {
    if (node.nodeType === 3) text += (node.textContent || "").replace(/[ \t\r\n]+/g, " ");
    const name = node.nodeName;
    if (name === "BR") text += "\n";
    if (/^(STYLE|SCRIPT)$/.test(name)) return;
    const paragraph = /^(P|DIV|LI|TR)$/.test(name) && node !== cell;
    if (paragraph && text && !text.endsWith("\n")) text += "\n";
    node.childNodes.forEach(walk);
    if (paragraph) text += "\n";
  };
  walk(cell);
  return text.replace(/ ?\n ?/g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
}

/** @param {Block} block */
export const toText = (block) =>
  block.map((row) => row.map((cell = "") => /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join("\t"))
    .join("\r\n");

/** @param {Block} block */
export function toHtml(block) {
  const escaped = (/** @type {string} */ text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
  return `<table>${block.map((row) => `<tr>${row.map((cell = "") => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
}
