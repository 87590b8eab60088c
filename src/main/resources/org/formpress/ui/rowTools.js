// What the buttons above the form do with rows.

import {at, say} from "./dom.js";
import {insertRows, moveRow, pattern, removeRow, rows, set} from "./data.js";
import {levels, newRow, withoutEmptyRows} from "./rows.js";

/** @typedef {import("./json.js").Json} Json */

export class RowTools {
  /**
   * @param {import("./editor.js").Editor} editor
   * @param {AbortSignal} signal ends the listening
   */
  constructor(editor, signal) {
    this.editor = editor;
    /** @type {{list: string, index: number} | undefined} the row that they work on */
    this.row = undefined;
    /** @type {Record<string, () => void>} */
    const actions = {
      "row-add": () => this.add(),
      "row-copy": () => this.#copy(),
      "row-delete": () => this.#delete(),
      "row-up": () => this.move(-1),
      "row-down": () => this.move(1),
      "row-empty": () => this.#deleteEmpty(),
      "row-part": () => this.#part(),
    };
    for (const [id, action] of Object.entries(actions)) at(id).addEventListener("click", action, {signal});
  }

  /** @param {import("./place.js").Place} place the one that was entered */
  entered(place) {
    const {list, index} = place;
    this.row = list === undefined || index >= this.#count(list) ? undefined : {list, index};
  }

  /** The buttons that make sense now, and what is asked for in the current cell. */
  show() {
    const {row, editor} = this;
    const {current, readOnly} = editor.grid;
    const count = row ? this.#count(row.list) : 0;
    const spec = this.#spec(row?.list);
    const enable = (/** @type {string} */ id, /** @type {unknown} */ enabled) => { at(id).disabled = readOnly || !enabled; };
    enable("row-add", row ? count < (spec?.max ?? Infinity) : this.#first);
    enable("row-copy", row && count < (spec?.max ?? Infinity));
    enable("row-part", row);
    enable("row-delete", row && count > (spec?.min ?? 0));
    enable("row-empty", this.#first);
    enable("row-up", row && row.index > 0);
    enable("row-down", row && row.index < count - 1);
    at("row-name").textContent = [row && `${spec?.label ?? ""}第 ${row.index + 1} 行`,
      current && `${current.field.name}：${current.field.hint}`].filter(Boolean).join(" · ");
  }

  /** @param {string | undefined} list */
  #spec(list) {
    return list === undefined ? undefined : this.editor.spec.lists[pattern(list)];
  }

  /** @param {string} list */
  #count(list) {
    return rows(this.editor.data, list).length;
  }

  get #first() {
    return Object.keys(this.editor.spec.lists).find((list) => !list.includes("*"));
  }

  get #labels() {
    return levels(this.editor.spec, this.editor.draft);
  }

  /**
   * With the focus on the same column of a row, unless told otherwise.
   * @param {Json} data
   * @param {number} index of the row
   * @param {string} [inside] the value in it to enter
   */
  #changed(data, index, inside) {
    const {row, editor} = this;
    if (!row) return;
    const column = inside ?? (editor.grid.current?.pointer ?? "").slice(row.list.length).replace(/^\/\d+/, "");
    this.row = {list: row.list, index};
    editor.change(data, `${row.list}/${index}`);
    editor.grid.enter(`${row.list}/${index}${column}`);
  }

  /** Below the current row, or at the end. */
  add() {
    const {editor} = this;
    const list = this.#first;
    this.row ??= list === undefined ? undefined : {list, index: this.#count(list) - 1};
    const {row} = this;
    if (!row) return;
    const most = this.#spec(row.list)?.max ?? Infinity;
    if (this.#count(row.list) >= most) return this.#full(most);
    const added = newRow(editor.spec, row.list, rows(editor.data, row.list)[row.index], this.#labels);
    const inside = `${pattern(row.list)}/*`;
    const first = Object.keys(editor.spec.fields).find((field) => field.startsWith(`${inside}/`) && !this.#labels.has(field));
    const index = Math.min(row.index + 1, this.#count(row.list));
    this.#changed(insertRows(editor.data, row.list, index, [added]), index, first?.slice(inside.length));
  }

  /** Nothing that is typed for another row goes into this one. @param {number} most rows */
  #full(most) {
    say(`这张表最多 ${most} 行，不能再加。`);
    this.editor.grid.focused?.control.blur();
    getSelection()?.removeAllRanges();
  }

  #copy() {
    const {row, editor: {data}} = this;
    if (row) this.#changed(insertRows(data, row.list, row.index + 1, [rows(data, row.list)[row.index]]), row.index + 1);
  }

  #delete() {
    const {row} = this;
    if (!row) return;
    const data = removeRow(this.editor.data, row.list, row.index);
    this.#changed(data, Math.max(0, Math.min(row.index, rows(data, row.list).length - 1)));
  }

  /** @param {number} step */
  move(step) {
    if (this.row) this.moveTo(this.row.index + step);
  }

  /** @param {number} to the place among the others */
  moveTo(to) {
    const {row} = this;
    if (row && to >= 0 && to < this.#count(row.list)) this.#changed(moveRow(this.editor.data, row.list, row.index, to), to);
  }

  #deleteEmpty() {
    const list = this.row?.list ?? this.#first;
    if (list === undefined) return;
    const data = withoutEmptyRows(this.editor.data, list, this.#labels);
    if (rows(data, list).length === this.#count(list)) return;
    this.row = undefined;
    this.editor.change(data, list);
  }

  /** Labels of this row for itself: empty, to be written anew. */
  #part() {
    const {row} = this;
    if (!row) return;
    const inside = `${pattern(row.list)}/*`;
    const names = [...this.#labels].filter((label) => label.startsWith(`${inside}/`)).map((label) => label.slice(inside.length));
    const data = names.reduce((changed, name) => set(changed, `${row.list}/${row.index}${name}`, ""), this.editor.data);
    if (names.length) this.#changed(data, row.index, names[0]);
  }
}
