// What rows and blocks of cells become in the data: without the page, so that it can be tested without one.

import {get, insertRows, pattern, rows, set, split} from "./data.js";
import {toData, written} from "./notation.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {import("./live.js").Spec} Spec
 * @typedef {import("./live.js").Draft} Draft
 */

/**
 * The values whose cells merge with those above: 一级 and 二级指标.
 * @param {Spec} spec
 * @param {Draft | undefined} draft
 * @returns {Set<string>} patterns
 */
export function levels(spec, draft) {
  const found = new Set(Object.keys(spec.suggestions || {}));
  for (const tree of Object.values(spec.suggestions || {})) found.add(tree.by);
  for (const block of draft?.blocks || []) {
    if (block.kind !== "table") continue;
    for (const cell of block.body.flatMap(({cells}) => cells)) {
      if (cell.scope === "rowgroup" && cell.pointer) found.add(pattern(cell.pointer));
    }
  }
  return found;
}

/**
 * An empty row, under the same labels as a given one.
 * @param {Spec} spec
 * @param {string} list
 * @param {Json | undefined} above
 * @param {Set<string>} labels
 * @returns {Json}
 */
export function newRow(spec, list, above, labels) {
  /** @type {Json} */
  let row = spec.lists[pattern(list)]?.empty ?? {};
  const inside = `${pattern(list)}/*`;
  for (const label of labels) {
    const name = label.startsWith(`${inside}/`) ? label.slice(inside.length) : "";
    const value = name && get(above, name);
    if (value) row = set(row, name, value);
  }
  return row;
}

/**
 * What an emptied field leaves: what a blank form has there.
 * @param {Spec} spec
 * @param {string} pointer
 * @returns {Json | undefined}
 */
export function emptied(spec, pointer) {
  const field = spec.fields[pattern(pointer)];
  const list = Object.keys(spec.lists).find((each) => pattern(pointer).startsWith(`${each}/*/`));
  const blank = list ? get(spec.lists[list].empty, pattern(pointer).slice(list.length + 2)) : get(spec.blank, pointer);
  if (blank === "" || blank === null) return blank;
  return field?.required && !field.choices && /text/i.test(field.kind) ? "" : undefined;
}

/**
 * With a typed text in a cell, and in every row that the cell covers; a row that is no longer there is not made anew.
 * @param {Spec} spec
 * @param {Json} data
 * @param {string[]} pointers
 * @param {string} typed
 * @returns {Json}
 */
export function write(spec, data, pointers, typed) {
  const {kind = "text", label} = spec.fields[pattern(pointers[0])] ?? {};
  const value = toData(kind, typed, {label, unit: spec.moneyUnit});
  return pointers.filter((pointer) => exists(data, pointer)).reduce((changed, pointer) =>
    set(changed, pointer, typed === "" || value === "" ? emptied(spec, pointer) : value), data);
}

/**
 * With a block of cells in a list, from a row and column on; rows are added as needed.
 * @param {Spec} spec
 * @param {Json} data
 * @param {{list: string, index: number, columns: (string | undefined)[], column: number, labels: Set<string>}} target `columns`: the pointers of a
 *     row's values within it, as its cells stand
 * @param {import("./block.js").Block} block
 * @returns {Json}
 */
export function pasteRows(spec, data, {list, index, columns, column, labels}, block) {
  const most = spec.lists[pattern(list)]?.max ?? Infinity;
  const last = Math.min(index + block.length, most);
  let changed = data;
  for (let count = rows(changed, list).length; count < last; count += 1) {
    changed = insertRows(changed, list, count, [newRow(spec, list, rows(changed, list)[count - 1], labels)]);
  }
  block.slice(0, last - index).forEach((cells, row) => {
    cells.forEach((text, at) => {
      const name = columns[column + at];
      const pointer = `${list}/${index + row}${name}`;
      if (name === undefined || text === undefined) return;
      const merged = text === "" && row > 0 && labels.has(pattern(pointer));
      changed = write(spec, changed, [pointer], merged ? written(get(changed, `${list}/${index + row - 1}${name}`)) : text);
    });
  });
  return changed;
}

/**
 * Without the first row if it has the names of the columns.
 * @param {import("./block.js").Block} block
 * @param {(string | undefined)[]} names
 */
export function withoutHeader(block, names) {
  const [first] = block;
  const flat = (/** @type {string} */ text) => text.replace(/\s/g, "");
  const header = first.some(Boolean) && first.every((text, at) => !text || flat(text) === flat(names[at] || ""));
  return header && block.length > 1 ? block.slice(1) : block;
}

/**
 * Without the rows of a list that have nothing but labels.
 * @param {Json} data
 * @param {string} list
 * @param {Set<string>} labels
 */
export function withoutEmptyRows(data, list, labels) {
  const names = new Set([...labels].map((label) => label.slice(label.lastIndexOf("/") + 1)));
  const filled = (/** @type {any} */ row) => Object.entries(row ?? {}).some(([name, value]) => !names.has(name) && value !== null && value !== "");
  return set(data, list, rows(data, list).filter(filled));
}

/**
 * Without any amount: what another year's form begins with.
 * @param {Spec} spec
 * @param {Json} data
 */
export function withoutAmounts(spec, data) {
  const amounts = Object.keys(spec.fields).filter((field) => spec.fields[field].kind === "amount");
  return amounts.flatMap((field) => places(data, field))
    .reduce((changed, pointer) => get(changed, pointer) === undefined ? changed : set(changed, pointer, emptied(spec, pointer)), data);
}

/**
 * @param {Json} data
 * @param {string} field with * for any row
 * @returns {string[]} where it is in the data
 */
function places(data, field) {
  const at = field.indexOf("/*");
  if (at < 0) return [field];
  return rows(data, field.slice(0, at)).flatMap((_, index) => places(data, `${field.slice(0, at)}/${index}${field.slice(at + 2)}`));
}

/**
 * What a form in progress is called: its first required text, which is the project's name.
 * @param {Spec} spec
 * @param {Json} data
 */
export function nameOf(spec, data) {
  const first = Object.entries(spec.fields).find(([, field]) => field.required && field.kind === "text");
  return written(first && get(data, first[0])) || "（还没有名称）";
}

/**
 * The list and place of the row that a value is in.
 * @param {string} pointer
 * @returns {{list: string, index: number} | undefined}
 */
export function rowOf(pointer) {
  const parts = split(pointer);
  const at = parts.findIndex((part) => /^\d+$/.test(part));
  return at < 0 ? undefined : {list: pointer.split("/").slice(0, at + 1).join("/"), index: Number(parts[at])};
}

/**
 * The lists that a value is in, from outside, and the rows there.
 * @param {string} pointer
 */
function rowsOn(pointer) {
  const parts = pointer.split("/");
  return parts.flatMap((part, at) => /^\d+$/.test(part) ? [{list: parts.slice(0, at).join("/"), index: Number(part)}] : []);
}

/**
 * Whether every row that a value is in is there.
 * @param {Json} data
 * @param {string} pointer
 */
export const exists = (data, pointer) => rowsOn(pointer).every(({list, index}) => index < rows(data, list).length);

/**
 * Whether a cell that was laid out for one state of the data may stand for other rows in a newer one: there are more or fewer rows, or
 * those that it covers no longer have the same label.
 * @param {string[]} pointers of the cell, one for each row that it covers
 * @param {Json} laidOut
 * @param {Json} data
 */
export function outdated(pointers, laidOut, data) {
  const counts = pointers.flatMap(rowsOn).every(({list}) => rows(laidOut, list).length === rows(data, list).length);
  return !counts || pointers.some((pointer) => written(get(data, pointer)) !== written(get(data, pointers[0])));
}
