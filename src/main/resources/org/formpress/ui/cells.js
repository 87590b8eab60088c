// What is done with the values of several cells at once.

import {get} from "./data.js";
import {written} from "./notation.js";
import {levels, pasteRows, withoutHeader, write} from "./rows.js";

/**
 * @typedef {import("./place.js").Place} Place
 * @typedef {import("./editor.js").Editor} Editor
 */

/**
 * Copies the cell above.
 * @param {Editor} editor
 * @param {Place} place
 */
export function fillDown(editor, place) {
  const above = editor.grid.layout.neighbour(place, [-1, 0]);
  if (above) editor.change(write(editor.spec, editor.data, place.pointers, written(get(editor.data, above.pointer))), place.pointer);
}

/**
 * Empties the selected cells.
 * @param {Editor} editor
 */
export function clear(editor) {
  const places = editor.selection.rows().flat().filter((place) => place !== undefined);
  const data = places.reduce((changed, place) => write(editor.spec, changed, place.pointers, ""), editor.data);
  if (places.length) editor.change(data, places[0].pointer);
  return places.length > 0;
}

/**
 * Puts a block of cells where a cell is, without the names of columns that it may begin with.
 * @param {Editor} editor
 * @param {import("./block.js").Block} block
 * @param {Place} place
 */
export function paste(editor, block, place) {
  const columns = editor.grid.layout.rowOf(place);
  const column = columns.indexOf(place);
  const values = withoutHeader(block, columns.slice(column).map((each) => each?.field.label));
  editor.change(place.list === undefined ? fixed(editor, values, place) : pasteRows(editor.spec, editor.data, {
    list: place.list,
    index: place.index,
    columns: columns.map((each) => each?.pointer.slice(place.list?.length).replace(/^\/\d+/, "")),
    column,
    labels: levels(editor.spec, editor.draft),
  }, values), place.pointer);
}

/**
 * The data with a block in cells that are always there.
 * @param {Editor} editor
 * @param {import("./block.js").Block} block
 * @param {Place} place
 */
function fixed({grid: {layout}, spec, data}, block, place) {
  let changed = data;
  /** @type {Place | undefined} */
  let first = place;
  for (const texts of block) {
    const cells = first ? layout.rowOf(first) : [];
    const column = first ? cells.indexOf(first) : 0;
    texts.forEach((text, index) => {
      const target = cells[column + index];
      if (target && text !== undefined) changed = write(spec, changed, target.pointers, text);
    });
    first = first && layout.neighbour(first, [1, 0]);
  }
  return changed;
}
