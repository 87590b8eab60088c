// The screen on which a form is filled in: holds the data and its history, and joins the form, the live answers, the tools and the saving.

import {at, element, say} from "./dom.js";
import {get} from "./data.js";
import {Calendar} from "./calendar.js";
import * as cells from "./cells.js";
import * as clipboard from "./clipboard.js";
import * as help from "./help.js";
import * as keyboard from "./keyboard.js";
import * as remarks from "./remarks.js";
import * as review from "./review.js";
import * as shortcuts from "./shortcuts.js";
import * as takeaway from "./takeaway.js";
import {Grid} from "./grid.js";
import {Grip} from "./grip.js";
import {History} from "./history.js";
import {Live} from "./live.js";
import {Preview} from "./preview.js";
import {RowTools} from "./rowTools.js";
import {Saving} from "./saving.js";
import {Selection} from "./selection.js";
import {Suggestions} from "./suggest.js";
import {nameOf, write} from "./rows.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {import("./place.js").Place} Place
 */

const HELD = "这张表的行刚变过，要等服务重新排好才能在这里接着填；别的表可以先填。";
const MM = 96 / 25.4;
const LEAST_SCALE = 0.85;
const MOST_SCALE = 1.4;

export class Editor {
  /**
   * @param {import("./store.js").Work & {id: number}} work
   * @param {import("./live.js").Spec} spec
   * @param {{trouble: (failure: Error | undefined) => void, leave: () => void, again: () => void}} page
   *     `again`: opens this work anew, as it is stored
   */
  constructor(work, spec, page) {
    this.work = work;
    this.spec = spec;
    this.page = page;
    this.history = new History(work.data);
    /** @type {import("./live.js").Draft | undefined} */
    this.draft = undefined;
    /** Ends every listener on what stays on the page when this form is left. */
    this.closing = new AbortController();
    this.paper = element("div", {id: "paper"});
    at("paper").replaceWith(this.paper);
    this.grid = new Grid(this.paper, spec, {
      read: (pointer) => get(this.data, pointer),
      write: (place, typed) => this.#typed(place, typed),
      entered: (place) => this.#entered(place),
      left: () => this.#left(),
      held: () => say(HELD),
    });
    this.rows = new RowTools(this, this.closing.signal);
    this.selection = new Selection(this.grid);
    this.suggestions = new Suggestions(spec, () => this.data, (place, text) => this.#chosen(place, text));
    this.calendar = new Calendar((place, date) => this.#chosen(place, date));
    at("frame").append(this.suggestions.box, this.calendar.box);
    this.grip = new Grip(this.grid, at("frame"), (to) => this.rows.moveTo(to));
    this.live = new Live(work.form, (draft, data) => this.#show(draft, data), page.trouble);
    this.preview = new Preview(at("preview"));
    this.saving = new Saving(work, {
      state: () => ({data: this.data, name: nameOf(spec, this.data)}),
      parked: () => this.#onlyShow(),
      again: page.again,
    }, this.closing.signal);
    this.sizes = new ResizeObserver(() => this.#fit());
    this.#listen();
    this.#open();
  }

  get data() {
    return this.history.data;
  }

  #open() {
    at("form-title").textContent = this.spec.title;
    at("remarks").replaceChildren();
    at("summary").textContent = "";
    for (const id of ["get-compared", "get-compared-word"]) at(id).hidden = this.work.base === undefined;
    this.#preview(false);
    review.show(this);
    this.#tools();
    this.sizes.observe(at("desk"));
    this.live.ask(this.data, 0);
  }

  #listen() {
    const {signal} = this.closing;
    /** @type {Record<string, () => void>} */
    const actions = {undo: () => this.undo(), redo: () => this.redo(), see: () => this.#preview(at("preview").hidden), help: () => { help.show(); }, back: this.page.leave};
    for (const [id, action] of Object.entries(actions)) at(id).addEventListener("click", () => action(), {signal});
    takeaway.listen(this, signal);
    shortcuts.listen(this, signal);
    keyboard.listen(this.grid, this.selection, {
      fillDown: (place) => cells.fillDown(this, place),
      addRow: () => this.rows.add(),
      moveRow: (step) => this.rows.move(step),
      clear: () => cells.clear(this),
      suggest: () => this.calendar.open() || this.suggestions.enter(),
    });
    clipboard.listen(this.grid, this.selection, {
      paste: (block, place) => cells.paste(this, block, place),
      clear: () => cells.clear(this),
      text: (pointer) => cells.textAt(this, pointer),
    });
  }

  /** The form is as large as there is room, and hardly smaller than on paper. */
  #fit() {
    const width = this.draft?.textWidth ?? 178;
    const room = at("desk").clientWidth - 2 * 36;
    at("frame").style.setProperty("--scale", Math.max(LEAST_SCALE, Math.min(MOST_SCALE, room / (width * MM))).toFixed(3));
    this.grip.place();
  }

  /**
   * @param {{pointer: string, pointers: string[]}} place
   * @param {string} typed
   */
  #typed(place, typed) {
    this.change(write(this.spec, this.data, place.pointers, typed), place.pointer, true);
    this.suggestions.hide();
  }

  /**
   * @param {Place} place
   * @param {string} text
   */
  #chosen(place, text) {
    if (place.held) say(HELD);
    else this.change(write(this.spec, this.data, place.pointers, text), place.pointer);
  }

  /** @param {Place} place */
  #entered(place) {
    this.rows.entered(place);
    this.#tools();
    this.grip.place();
    this.calendar.hide();
    if (this.grid.readOnly || place.held) return;
    this.suggestions.show(place);
    this.calendar.show(place);
  }

  #left() {
    this.history.close();
    this.suggestions.left();
    this.calendar.left();
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

  /** From other data on: there is nothing to undo. @param {Json} data */
  restart(data) {
    this.history = new History(data);
    this.#changed(false);
  }

  undo() {
    if (this.history.canUndo && !this.grid.readOnly) this.#went(this.history.undo());
  }

  redo() {
    if (this.history.canRedo && !this.grid.readOnly) this.#went(this.history.redo());
  }

  /** @param {string} pointer */
  #went(pointer) {
    this.#changed(false);
    this.grid.enter(pointer);
  }

  /** @param {boolean} typing */
  #changed(typing) {
    if (!typing) this.grid.refresh();
    this.live.ask(this.data, typing ? undefined : 0);
    this.saving.changed();
    this.#tools();
  }

  /** @returns {Promise<boolean>} whether everything is stored that this tab may write */
  save() {
    return this.saving.save();
  }

  /** Whether another tab writes this form now. */
  get parked() {
    return this.saving.parked;
  }

  #onlyShow() {
    review.show(this);
    this.grid.refresh();
    this.#tools();
  }

  /**
   * @param {import("./live.js").Draft} draft
   * @param {Json} data what was laid out
   */
  #show(draft, data) {
    const first = this.draft === undefined;
    this.draft = draft;
    this.grid.show(draft, data);
    if (first && !this.grid.readOnly && document.activeElement === document.body) this.grid.layout.order()[0]?.control.focus();
    this.grid.mark(remarks.show(at("remarks"), at("summary"), draft, (pointer) => this.grid.focus(pointer)));
    if (!at("preview").hidden) this.preview.show(this.data, draft.faults.length);
    this.#fit();
    this.#tools();
  }

  #tools() {
    at("undo").disabled = this.grid.readOnly || !this.history.canUndo;
    at("redo").disabled = this.grid.readOnly || !this.history.canRedo;
    this.rows.show();
  }

  /** @param {boolean} open */
  #preview(open) {
    at("preview").hidden = !open;
    at("editor").classList.toggle("previewing", open);
    at("see").setAttribute("aria-pressed", String(open));
    if (open && this.draft) this.preview.show(this.data, this.draft.faults.length, 0);
    if (open) at("preview").scrollIntoView({block: "nearest"});
  }

  /** What could not be stored is gone: see {@link Saving}. */
  async close() {
    this.closing.abort();
    this.live.stop();
    this.preview.close();
    this.sizes.disconnect();
    this.suggestions.box.remove();
    this.calendar.box.remove();
    this.grip.remove();
    this.grid.remove();
    await this.saving.close();
  }
}
