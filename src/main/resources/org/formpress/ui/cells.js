// What is done with the values of several cells at once.

import {get, pattern, rows} from "./data.js";
import {say} from "./dom.js";
import {written} from "./notation.js";
import {levels, pasteRows, withoutHeader, write} from "./rows.js";

/**
 * @typedef {import("./place.js").Place} Place
 * @typedef {import("./editor.js").Editor} Editor
 * @typedef {import("./block.js").Block} Block
 * @typedef {import("./json.js").Json} Json
 */

/**
 * A value as it is copied: what the form computes where there is none.
 * @param {{data: Json, draft: {computed: Record<string, string>} | undefined}} form
 * @param {string} pointer
 */
export function textAt({data, draft}, pointer) {
  return written(get(data, pointer)) || (draft?.computed[pointer] ?? "");
}

/**
 * Copies the cell above: of the same column of a list, or of the same kind among cells that are always there.
 * @param {Editor} editor
 * @param {Place} place
 */
export function fillDown(editor, place) {
  const above = editor.grid.layout.neighbour(place, [-1, 0]);
  if (!above || !isAlike(above, place) || held(editor, [place])) return;
  editor.change(write(editor.spec, editor.data, place.pointers, textAt(editor, above.pointer)), place.pointer);
}

/**
 * @param {Place} above
 * @param {Place} place
 */
function isAlike(above, place) {
  if (above.list !== place.list) return false;
  if (place.list !== undefined) return pattern(above.pointer) === pattern(place.pointer);
  return above.field.kind === place.field.kind && sameTable(above, place);
}

/**
 * @param {Place} one
 * @param {Place} other
 */
function sameTable(one, other) {
  const table = one.cell.closest("table");
  return table !== null && table === other.cell.closest("table");
}

/**
 * Whether the service has to lay out the rows anew before anything is done with these cells.
 * @param {Editor} editor
 * @param {Place[]} places
 */
function held({grid}, places) {
  const found = places.some((place) => place.held);
  if (found) grid.host.held();
  return found;
}

/**
 * Empties the selected cells.
 * @param {Editor} editor
 */
export function clear(editor) {
  const places = editor.selection.rows().flat().filter((place) => place !== undefined);
  if (held(editor, places)) return true;
  const data = places.reduce((changed, place) => write(editor.spec, changed, place.pointers, ""), editor.data);
  if (places.length) editor.change(data, places[0].pointer);
  return places.length > 0;
}

/**
 * Puts a block of cells where a cell is, without the names of columns that it may begin with, and says what did not fit.
 * @param {Editor} editor
 * @param {Block} block
 * @param {Place} place
 */
export function paste(editor, block, place) {
  if (held(editor, [place])) return;
  const columns = editor.grid.layout.rowOf(place);
  const column = columns.indexOf(place);
  const values = withoutHeader(block, columns.slice(Math.max(0, column)).map((each) => each?.field.label));
  const {data, height, width} = column < 0 ? single(editor, values, place)
    : place.list === undefined ? fixed(editor, values, place) : inList(editor, values, place, columns);
  if (written(data) !== written(editor.data)) editor.change(data, place.pointer);
  const left = beyond(values, height, width);
  if (left) say(left);
}

/**
 * What of a block does not fit, in words; empty if all does. Empty cells need no room.
 * @param {Block} block
 * @param {number} height rows that fit
 * @param {number} width columns that fit
 */
export function beyond(block, height, width) {
  const filled = (/** @type {unknown[]} */ all) => all.reduce((/** @type {number} */ last, each, at) => each ? at + 1 : last, 0);
  const lengths = block.map(filled);
  const rowsOver = filled(lengths) - height;
  const columnsOver = Math.max(0, ...lengths) - width;
  const parts = [rowsOver > 0 && `${rowsOver} 行`, columnsOver > 0 && `${columnsOver} 列`].filter(Boolean);
  return parts.length ? `粘贴的内容有 ${parts.join("、")}放不下，没有填进来。` : "";
}

/**
 * A cell outside tables takes the first one of a block.
 * @param {Editor} editor
 * @param {Block} block
 * @param {Place} place
 */
function single({spec, data}, block, place) {
  return {data: write(spec, data, place.pointers, block[0]?.[0] ?? ""), height: 1, width: 1};
}

/**
 * @param {Editor} editor
 * @param {Block} block
 * @param {Place} place in a list
 * @param {(Place | undefined)[]} columns
 */
function inList({spec, data, draft}, block, {pointer, list = "", index}, columns) {
  const column = columns.findIndex((each) => each?.pointer === pointer);
  const names = columns.map((each) => each?.pointer.slice(list.length).replace(/^\/\d+/, ""));
  const changed = pasteRows(spec, data, {list, index, columns: names, column, labels: levels(spec, draft)}, block);
  return {data: changed, height: rows(changed, list).length - index, width: columns.length - column};
}

/**
 * The data with a block in cells of a table that are always there.
 * @param {Editor} editor
 * @param {Block} block
 * @param {Place} place
 */
function fixed({grid: {layout}, spec, data}, block, place) {
  let changed = data;
  let height = 0;
  let width = 0;
  /** @type {Place | undefined} */
  let first = place;
  for (const texts of block) {
    if (!first) break;
    const cells = layout.rowOf(first);
    const column = cells.indexOf(first);
    texts.forEach((text, index) => {
      const target = cells[column + index];
      if (target && text !== undefined) changed = write(spec, changed, target.pointers, text);
    });
    height += 1;
    width = Math.max(width, cells.length - column);
    const below = layout.neighbour(first, [1, 0]);
    first = below && below.list === undefined && sameTable(below, place) ? below : undefined;
  }
  return {data: changed, height, width};
}
