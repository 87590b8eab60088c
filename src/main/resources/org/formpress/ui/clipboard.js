// Copy and paste of cells: blocks from Excel, WPS and Word come in, and go out the same way.

import {aroundTable, fromPage, fromText, toHtml, toText} from "./block.js";

/**
 * @typedef {import("./place.js").Place} Place
 * @typedef {{paste: (block: import("./block.js").Block, place: Place) => void, clear: () => boolean,
 *   text: (pointer: string) => string}} Actions
 */

/**
 * @param {import("./grid.js").Grid} grid
 * @param {import("./selection.js").Selection} selection
 * @param {Actions} actions
 */
export function listen(grid, selection, actions) {
  grid.paper.addEventListener("paste", (event) => {
    const place = grid.layout.placeOf(event.target);
    const block = event.clipboardData && blockOf(event.clipboardData, place);
    if (!place || !block || grid.readOnly) return;
    event.preventDefault();
    if (block.length === 1 && block[0].length === 1) place.type(block[0][0] || "");
    else actions.paste(block, first() || place);
  });
  grid.paper.addEventListener("copy", copy);
  grid.paper.addEventListener("cut", (event) => {
    if (copy(event)) actions.clear();
  });

  /** The cell at the upper left of those that are selected, wherever the selection was begun. */
  function first() {
    return selection.to && selection.rows()[0]?.find((each) => each?.cell.isConnected);
  }

  /** @param {ClipboardEvent} event */
  function copy(event) {
    if (!selection.to || !event.clipboardData) return false;
    event.preventDefault();
    const block = selection.rows().map((row) => row.map((place) => place && actions.text(place.pointer)));
    event.clipboardData.setData("text/plain", toText(block));
    event.clipboardData.setData("text/html", toHtml(block));
    return true;
  }
}

/**
 * What is several cells; a text of several lines is one, except where no such text belongs. Into a long text goes a whole text, and so
 * does one that has more than a table anywhere.
 * @param {DataTransfer} clipboard
 * @param {Place | undefined} place
 * @returns {import("./block.js").Block | undefined}
 */
function blockOf(clipboard, place) {
  const html = clipboard.getData("text/html");
  const text = clipboard.getData("text/plain");
  const page = html ? new DOMParser().parseFromString(html, "text/html") : undefined;
  const long = place?.field.kind === "longText" && place.list === undefined;
  const table = page && (!text || !aroundTable(page)) ? fromPage(page) : undefined;
  if (long && text) return table?.length === 1 && table[0].length === 1 ? table : undefined;
  if (table) return table;
  const lines = /[\r\n]./.test(text) && place && /amount|date|integer/.test(place.field.kind);
  return text.includes("\t") || lines ? fromText(text) : undefined;
}
