// The screen on which a form is filled in: holds the data and its history, and joins the grid, the live answers and the tools.

import {at, clock, element} from "./dom.js";
import {get, insertRows, moveRow, removeRow, rows, set} from "./data.js";
import {result, told} from "./changes.js";
import * as clipboard from "./clipboard.js";
import * as help from "./help.js";
import * as keyboard from "./keyboard.js";
import * as remarks from "./remarks.js";
import * as store from "./store.js";
import * as takeaway from "./takeaway.js";
import {Grid} from "./grid.js";
import {Grip} from "./grip.js";
import {History} from "./history.js";
import {Live} from "./live.js";
import {Preview} from "./preview.js";
import {Selection} from "./selection.js";
import {Suggestions} from "./suggest.js";
import {Tabs} from "./tabs.js";
import {levels, nameOf, newRow, pasteRows, rowOf, withoutEmptyRows, withoutHeader, write} from "./rows.js";
import {written} from "./notation.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {import("./grid.js").Place} Place
 */

const SAVE_PAUSE_MS = 400;
const MM = 96 / 25.4;

export class Editor {
  /**
   * @param {store.Work & {id: number}} work
   * @param {import("./live.js").Spec} spec
   * @param {{trouble: (failure: Error | undefined) => void, leave: () => void}} page
   */
  constructor(work, spec, page) {
    this.work = work;
    this.spec = spec;
    this.page = page;
    this.history = new History(work.data);
    /** @type {import("./live.js").Draft | undefined} */
    this.draft = undefined;
    /** @type {{list: string, index: number} | undefined} the row that the tools work on */
    this.row = undefined;
    this.saving = 0;
    this.unsaved = false;
    /** Ends every listener on what stays on the page when this form is left. */
    this.closing = new AbortController();
    this.paper = element("div", {id: "paper"});
    at("paper").replaceWith(this.paper);
    this.grid = new Grid(this.paper, spec, {
      read: (pointer) => get(this.data, pointer),
      write: (place, typed) => this.#typed(place, typed),
      entered: (place) => this.#entered(place),
      left: () => this.#left(),
    });
    this.selection = new Selection(this.grid);
    this.suggestions = new Suggestions(spec, () => this.data, (place, text) => this.change(write(spec, this.data, place.pointers, text), place.pointer));
    at("frame").append(this.suggestions.box);
    this.grip = new Grip(this.grid, at("frame"), (to) => this.moveTo(to));
    this.live = new Live(work.form, (draft) => this.#show(draft), page.trouble);
    this.preview = new Preview(at("preview"));
    this.tabs = new Tabs(work.id, () => { at("tab-warning").hidden = false; });
    this.#listen();
    this.#open();
  }

  get data() {
    return this.history.data;
  }

  #open() {
    at("form-title").textContent = this.spec.title;
    at("saved").textContent = this.work.updated ? `已存（${clock(this.work.updated)}）` : "";
    at("tab-warning").hidden = true;
    at("preview").hidden = true;
    at("editor").classList.remove("previewing");
    at("see").setAttribute("aria-pressed", "false");
    for (const id of ["get-compared", "get-compared-word"]) at(id).hidden = this.work.base === undefined;
    at("remarks").replaceChildren();
    this.#review();
    this.#tools();
    this.live.ask(this.data, 0);
    this.#fit();
  }

  #listen() {
    const {signal} = this.closing;
    const click = (/** @type {string} */ id, /** @type {() => unknown} */ action) =>
      at(id).addEventListener("click", () => { action(); }, {signal});
    click("undo", () => this.undo());
    click("redo", () => this.redo());
    click("row-add", () => this.addRow());
    click("row-copy", () => this.copyRow());
    click("row-delete", () => this.deleteRow());
    click("row-up", () => this.moveRow(-1));
    click("row-down", () => this.moveRow(1));
    click("row-empty", () => this.deleteEmptyRows());
    click("row-part", () => this.partLabels());
    click("see", () => this.#togglePreview());
    click("help", () => help.show());
    click("back", () => this.page.leave());
    takeaway.listen(this, signal);
    keyboard.listen(this.grid, this.selection, {
      fillDown: (place) => this.fillDown(place),
      addRow: () => this.addRow(),
      moveRow: (step) => this.moveRow(step),
      clear: () => this.clear(),
      suggest: () => this.suggestions.enter(),
    });
    clipboard.listen(this.grid, this.selection, {
      paste: (block, place) => this.paste(block, place),
      clear: () => this.clear(),
      text: (_, pointer) => written(get(this.data, pointer)),
    });
    document.addEventListener("keydown", (event) => this.#key(event), {signal});
    addEventListener("pagehide", () => this.#save(), {signal});
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.#save(); }, {signal});
    this.sizes = new ResizeObserver(() => this.#fit());
    this.sizes.observe(at("desk"));
  }

  /** The form is as large as there is room, and never smaller than on paper. */
  #fit() {
    const width = this.draft?.textWidth || 178;
    const room = at("desk").clientWidth - 2 * 36;
    at("frame").style.setProperty("--scale", Math.max(1, Math.min(1.4, room / (width * MM))).toFixed(3));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "F6") {
      event.preventDefault();
      this.#nextPart();
    }
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const redo = key === "y" || key === "z" && event.shiftKey;
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (redo) this.redo();
    else this.undo();
  }

  /** From the form to the remarks, to the buttons, and back to the form. */
  #nextPart() {
    const {activeElement} = document;
    const place = this.grid.current?.cell.isConnected ? this.grid.current : this.grid.order()[0];
    const aside = /** @type {HTMLElement | null} */ (document.querySelector("#work > aside section:not([hidden]) :is(button, input)"));
    if (this.paper.contains(activeElement) && aside) aside.focus();
    else if (this.paper.contains(activeElement) || activeElement?.closest("aside")) at("back").focus();
    else place?.control.focus();
  }

  /**
   * @param {Place} place
   * @param {string} typed
   */
  #typed(place, typed) {
    this.change(write(this.spec, this.data, place.pointers, typed), place.pointer, true);
    if (!this.suggestions.box.hidden) this.suggestions.hide();
  }

  /** @param {Place} place */
  #entered(place) {
    this.row = place.list ? rowOf(place.pointer) : undefined;
    this.#tools();
    this.grip.place();
    if (!this.grid.readOnly) this.suggestions.show(place);
  }

  #left() {
    this.history.close();
    const {activeElement} = document;
    if (!this.suggestions.box.contains(activeElement) && activeElement !== this.suggestions.place?.control) this.suggestions.hide();
  }

  /**
   * A new state of the data.
   * @param {Json} data
   * @param {string} pointer what changed
   * @param {boolean} [typing] in a field: one step with what was typed just before
   */
  change(data, pointer, typing = false) {
    if (this.grid.readOnly) return;
    this.history.push(data, pointer, typing);
    this.#changed(typing);
  }

  /** @param {boolean} typing */
  #changed(typing) {
    if (!typing) this.grid.refresh();
    this.live.ask(this.data, typing ? undefined : 0);
    this.unsaved = true;
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => this.#save(), SAVE_PAUSE_MS);
    this.#tools();
  }

  async #save() {
    clearTimeout(this.saving);
    if (!this.unsaved) return;
    this.unsaved = false;
    this.work.data = this.data;
    this.work.updated = Date.now();
    this.work.name = nameOf(this.spec, this.data);
    try {
      await store.put(this.work);
      at("saved").textContent = `已存在这台电脑上（${clock(this.work.updated)}）`;
    } catch (failure) {
      at("saved").textContent = `这个浏览器存不下来，请下载“数据”文件保存。（${/** @type {Error} */ (failure).message}）`;
    }
  }

  /** @param {import("./live.js").Draft} draft */
  #show(draft) {
    const first = this.draft === undefined;
    this.draft = draft;
    this.grid.show(draft);
    if (first && !this.grid.readOnly && document.activeElement === document.body) this.grid.order()[0]?.control.focus();
    this.grid.mark(remarks.show(at("remarks"), at("summary"), draft, (pointer) => this.grid.focus(pointer)));
    if (!at("preview").hidden) this.preview.show(this.data, draft.faults.length);
    this.#fit();
    this.#tools();
    this.grip.place();
  }

  #tools() {
    const {row, history} = this;
    const count = row ? rows(this.data, row.list).length : 0;
    const spec = row && this.spec.lists[row.list];
    const free = !this.grid.readOnly;
    const enable = (/** @type {string} */ id, /** @type {unknown} */ enabled) => { at(id).disabled = !enabled; };
    enable("undo", free && history.canUndo);
    enable("redo", free && history.canRedo);
    enable("row-add", free && (row ? count < (spec?.max ?? Infinity) : this.#firstList()));
    for (const id of ["row-copy", "row-part"]) enable(id, free && row && count < (spec?.max ?? Infinity));
    enable("row-delete", free && row && count > (spec?.min ?? 0));
    enable("row-empty", free && this.#firstList());
    enable("row-up", free && row && row.index > 0);
    enable("row-down", free && row && row.index < count - 1);
    const field = this.grid.current?.field;
    at("row-name").textContent = [row && `${spec?.label ?? ""}第 ${row.index + 1} 行`, field && `${field.name}：${field.hint}`].filter(Boolean).join(" · ");
  }

  #firstList() {
    return Object.keys(this.spec.lists).find((list) => !list.includes("*"));
  }

  undo() {
    if (!this.history.canUndo || this.grid.readOnly || this.grid.composing) return;
    this.#went(this.history.undo());
  }

  redo() {
    if (!this.history.canRedo || this.grid.readOnly || this.grid.composing) return;
    this.#went(this.history.redo());
  }

  /** @param {string} pointer */
  #went(pointer) {
    this.grid.dirty = false;
    this.#changed(false);
    this.grid.wanted = pointer;
  }

  /**
   * With the focus on the same column of another row.
   * @param {Json} data
   * @param {number} index
   * @param {string} [pointer] what to enter
   */
  #rowChanged(data, index, pointer) {
    const {row} = this;
    if (!row) return;
    const inside = pointer ?? (this.grid.current?.pointer || "").slice(`${row.list}/${row.index}`.length);
    this.change(data, `${row.list}/${index}`);
    this.row = {list: row.list, index};
    this.grid.dirty = false;
    this.grid.wanted = `${row.list}/${index}${inside}`;
    this.#tools();
  }

  /** The first value of a row that no label covers. @param {string} list */
  #firstValue(list) {
    const labels = levels(this.spec, this.draft);
    return Object.keys(this.spec.fields).find((field) => field.startsWith(`${list}/*/`) && !labels.has(field))?.slice(list.length + 2);
  }

  addRow() {
    const list = this.#firstList();
    const row = this.row || (list && {list, index: rows(this.data, list).length - 1});
    if (!row || rows(this.data, row.list).length >= (this.spec.lists[row.list]?.max ?? Infinity)) return;
    this.row = row;
    const added = newRow(this.spec, row.list, rows(this.data, row.list)[row.index], levels(this.spec, this.draft));
    this.#rowChanged(insertRows(this.data, row.list, row.index + 1, [added]), row.index + 1, this.#firstValue(row.list) ?? "");
  }

  copyRow() {
    const {row} = this;
    if (row) this.#rowChanged(insertRows(this.data, row.list, row.index + 1, [rows(this.data, row.list)[row.index]]), row.index + 1);
  }

  deleteRow() {
    const {row} = this;
    if (!row || rows(this.data, row.list).length <= (this.spec.lists[row.list]?.min ?? 0)) return;
    const data = removeRow(this.data, row.list, row.index);
    this.#rowChanged(data, Math.max(0, Math.min(row.index, rows(data, row.list).length - 1)));
  }

  /** @param {number} step */
  moveRow(step) {
    if (this.row) this.moveTo(this.row.index + step);
  }

  /** @param {number} to the place among the others */
  moveTo(to) {
    const {row} = this;
    if (row && to >= 0 && to < rows(this.data, row.list).length) this.#rowChanged(moveRow(this.data, row.list, row.index, to), to);
  }

  deleteEmptyRows() {
    const list = this.row?.list ?? this.#firstList();
    if (!list) return;
    const data = withoutEmptyRows(this.data, list, levels(this.spec, this.draft));
    if (rows(data, list).length === rows(this.data, list).length) return;
    this.row = undefined;
    this.change(data, list);
  }

  /** Labels of this row for itself: empty, to be written anew. */
  partLabels() {
    const {row} = this;
    if (!row) return;
    const names = [...levels(this.spec, this.draft)].filter((label) => label.startsWith(`${row.list}/*/`)).map((label) => label.slice(row.list.length + 2));
    const data = names.reduce((changed, name) => set(changed, `${row.list}/${row.index}${name}`, ""), this.data);
    if (names.length) this.#rowChanged(data, row.index, names[0]);
  }

  /** @param {Place} place */
  fillDown(place) {
    const above = this.grid.neighbour(place, [-1, 0]);
    if (above) this.change(write(this.spec, this.data, place.pointers, written(get(this.data, above.pointer))), place.pointer);
  }

  /** Empties the selected cells. */
  clear() {
    const places = this.selection.rows().flat().filter((place) => place !== undefined);
    const data = places.reduce((changed, place) => write(this.spec, changed, place.pointers, ""), this.data);
    if (places.length) this.change(data, places[0].pointer);
    return places.length > 0;
  }

  /**
   * @param {import("./block.js").Block} block
   * @param {Place} place
   */
  paste(block, place) {
    const row = rowOf(place.pointer);
    const columns = this.#columns(place);
    const column = columns.indexOf(place);
    const named = withoutHeader(block, columns.slice(column).map((each) => each?.field.label));
    this.change(row && place.list ? pasteRows(this.spec, this.data, {
      ...row,
      columns: columns.map((each) => each?.pointer.slice(`${row.list}/${rowOf(each.pointer)?.index}`.length) ?? ""),
      column,
      labels: levels(this.spec, this.draft),
    }, named) : this.#pasteFixed(named, place), place.pointer);
  }

  /** The cells of a row, with the labels (undefined) between them. @param {Place} place @returns {(Place | undefined)[]} */
  #columns(place) {
    const row = this.grid.squaresOf(place).find((cells) => cells.some((cell) => cell === place.cell)) || [];
    return [...new Set(row)].map((cell) => cell && this.grid.places.get(cell));
  }

  /**
   * Into cells that are always there.
   * @param {import("./block.js").Block} block
   * @param {Place} place
   */
  #pasteFixed(block, place) {
    let data = this.data;
    /** @type {Place | undefined} */
    let first = place;
    for (const texts of block) {
      const cells = first ? this.#columns(first) : [];
      const column = first ? cells.indexOf(first) : 0;
      texts.forEach((text, index) => {
        const target = cells[column + index];
        if (target && text !== undefined) data = write(this.spec, data, target.pointers, text);
      });
      first = first && this.grid.neighbour(first, [1, 0]);
    }
    return data;
  }

  #togglePreview() {
    const open = at("preview").hidden;
    at("preview").hidden = !open;
    at("editor").classList.toggle("previewing", open);
    at("see").setAttribute("aria-pressed", String(open));
    if (open && this.draft) this.preview.show(this.data, this.draft.faults.length, 0);
  }

  /** What was edited in the file, if it is still to be looked at. */
  #review() {
    const {review} = this.work;
    at("review").hidden = !review;
    this.grid.readOnly = review !== undefined;
    if (!review) return;
    at("changes").replaceChildren(...review.changes.map((change, index) => this.#change(review, change, index)));
    at("reviewed").onclick = () => this.#reviewed();
  }

  /**
   * @param {import("./changes.js").Review} review
   * @param {import("./changes.js").Change} change
   * @param {number} index
   */
  #change(review, change, index) {
    const {kind, place, from, to} = told(change, this.spec.fields);
    const box = element("input", {type: "checkbox", checked: !review.refused.includes(index)});
    box.addEventListener("change", () => this.#decide(review, change, index, box.checked));
    return element("li", {}, element("label", {}, box, element("b", {}, `${place}`), element("small", {}, kind)),
      element("p", {}, element("del", {}, from), " → ", element("ins", {}, to)));
  }

  /**
   * @param {import("./changes.js").Review} review
   * @param {import("./changes.js").Change} change
   * @param {number} index
   * @param {boolean} accepted
   */
  #decide(review, change, index, accepted) {
    review.refused = accepted ? review.refused.filter((each) => each !== index) : [...review.refused, index];
    this.history.push(result(review), change.pointer);
    this.#changed(false);
    this.paper.querySelector(".looked")?.classList.remove("looked");
    const place = this.grid.byPointer.get(change.pointer);
    place?.cell.classList.add("looked");
    place?.cell.scrollIntoView({block: "nearest"});
  }

  #reviewed() {
    this.work.review = undefined;
    this.#review();
    this.history = new History(this.data);
    this.#changed(false);
    this.grid.order()[0]?.control.focus();
  }

  async close() {
    await this.#save();
    this.closing.abort();
    this.live.stop();
    this.preview.close();
    this.sizes?.disconnect();
    this.tabs.close();
    this.suggestions.box.remove();
    this.grip.remove();
  }
}
