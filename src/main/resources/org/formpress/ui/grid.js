// The form on the page while it is written in: what is typed goes to the data, what the service lays out is shown, and neither
// disturbs the field that has the focus.

import {pattern} from "./data.js";
import {say} from "./dom.js";
import {Layout, hasCell} from "./layout.js";
import {written} from "./notation.js";
import {exists, outdated} from "./rows.js";
import {StandIn} from "./standIn.js";

/**
 * @typedef {import("./live.js").Draft} Draft
 * @typedef {import("./place.js").Place} Place
 * @typedef {import("./place.js").Mark} Mark
 * @typedef {import("./json.js").Json} Json
 * @typedef {{read: (pointer: string) => import("./json.js").Json | undefined, write: (place: {pointer: string, pointers: string[]}, typed: string) => void,
 *   entered: (place: Place) => void, left: () => void, held: () => void}} Host `held`: somebody types where the rows have changed and
 *   are not laid out yet
 */

const FLAT = "这一格的文字带有这里改不了的格式，改了以后只剩文字。要留住格式，请撤销（Ctrl+Z），到原来的文件里改。";

export class Grid {
  /**
   * @param {HTMLElement} paper
   * @param {import("./live.js").Spec} spec
   * @param {Host} host
   */
  constructor(paper, spec, host) {
    this.paper = paper;
    this.host = host;
    this.layout = new Layout(paper, spec);
    /** @type {Map<string, Mark>} */
    this.marks = new Map();
    /** @type {Place | undefined} the one that has or had the focus */
    this.current = undefined;
    this.composing = false;
    /** Whether the current field was written in since it was entered. */
    this.dirty = false;
    /** Whether the current cell was entered by key: then arrows lead to the next cell. */
    this.keyed = false;
    this.pressed = false;
    this.readOnly = false;
    /** @type {{draft: Draft, data: Json} | undefined} laid out, but not yet shown */
    this.waiting = undefined;
    /** @type {Json | undefined} the data as it was when what is shown was laid out */
    this.laidOut = undefined;
    /** @type {Draft | undefined} */
    this.draft = undefined;
    /** What to enter as soon as it is there, unless another cell is entered before. */
    this.wanted = "";
    this.standIn = new StandIn(paper, {
      typed: (text) => this.#written(this.wanted, text),
      next: (step) => this.#next(step),
      composing: (now) => this.#composing(now),
      left: () => { this.wanted = ""; },
    });
    this.#listen();
  }

  #listen() {
    const {paper} = this;
    paper.addEventListener("compositionstart", () => { this.composing = true; });
    paper.addEventListener("compositionend", (event) => {
      this.composing = false;
      this.#typed(event);
      this.#showWaiting();
    });
    paper.addEventListener("keydown", ({key, ctrlKey, metaKey}) => {
      if (this.focused?.held && !ctrlKey && !metaKey && (key.length === 1 || key === "Process" || key === "Backspace")) this.host.held();
    });
    paper.addEventListener("input", (event) => {
      if (/** @type {InputEvent} */ (event).isComposing) this.layout.placeOf(event.target)?.size();
      else this.#typed(event);
    });
    paper.addEventListener("mousedown", (event) => this.#pressed(event));
    paper.addEventListener("focusin", (event) => this.#entered(event));
    paper.addEventListener("focusout", () => this.#left());
  }

  /** @param {boolean} now */
  #composing(now) {
    this.composing = now;
    if (!now) this.#showWaiting();
  }

  /** @param {Event} event */
  #typed(event) {
    const place = this.layout.placeOf(event.target);
    if (!place) return;
    if (place.held) {
      this.#fill(place);
      this.host.held();
      return;
    }
    this.dirty = true;
    this.keyed = false;
    place.size();
    if (place.flat) say(FLAT);
    place.flat = false;
    this.host.write(place, place.typed());
  }

  /** A click beside the text enters the field too. @param {MouseEvent} event */
  #pressed(event) {
    const place = this.layout.placeOf(event.target);
    this.pressed = true;
    setTimeout(() => { this.pressed = false; });
    if (!place) return;
    this.keyed = false;
    if (event.target === place.control) return;
    event.preventDefault();
    place.control.focus();
    place.toEnd();
  }

  /** @param {FocusEvent} event */
  #entered(event) {
    const place = this.layout.placeOf(event.target);
    if (!place) return;
    this.current = place;
    this.dirty = false;
    this.wanted = "";
    this.keyed = !this.pressed && place.field.kind !== "longText";
    this.#fill(place);
    if (this.keyed) place.select(0, place.control.value.length);
    this.host.entered(place);
  }

  #left() {
    const place = this.current;
    if (!place) return;
    this.dirty = false;
    setTimeout(() => {
      if (!place.active) this.#fill(place);
      this.host.left();
      this.#showWaiting();
    });
  }

  #showWaiting() {
    if (this.waiting) this.show(this.waiting.draft, this.waiting.data);
  }

  /** The place whose field has the focus. */
  get focused() {
    const place = this.layout.placeOf(document.activeElement);
    return place?.active ? place : undefined;
  }

  /**
   * Shows what the service laid out. While a word is being composed, or if the cell that is being written in would go (a label that
   * merges with the one above), it waits.
   * @param {Draft} draft
   * @param {Json} data what was laid out
   */
  show(draft, data) {
    const active = this.focused;
    const goes = active && this.dirty && !hasCell(draft, active.pointer);
    this.waiting = this.composing || goes ? {draft, data} : undefined;
    if (this.waiting) return;
    this.draft = draft;
    this.laidOut = data;
    const {wanted, standIn} = this;
    const typing = standIn.isOpen && standIn.touched ? standIn.caret : undefined;
    const before = active && {pointer: active.pointer, caret: active.caret};
    this.layout.show(draft);
    this.#fillAll();
    if (before && !this.layout.byPointer.get(before.pointer)?.active) this.#again(before.pointer, before.caret);
    this.wanted = wanted && !this.focus(wanted) ? wanted : "";
    if (typing) this.#takeOver(wanted, typing);
    if (!this.wanted) standIn.close();
  }

  /**
   * The cell goes on where the field in its place was.
   * @param {string} pointer
   * @param {[number, number]} caret
   */
  #takeOver(pointer, caret) {
    const place = this.layout.byPointer.get(pointer);
    if (!place?.active) return;
    this.keyed = false;
    this.dirty = true;
    place.takeOver(this.standIn.control.value);
    place.select(...caret);
  }

  /**
   * @param {string} pointer
   * @param {[number, number] | undefined} caret
   */
  #again(pointer, caret) {
    const place = this.layout.byPointer.get(pointer);
    place?.control.focus();
    if (caret) place?.select(...caret);
  }

  /** @param {Place} place */
  #fill(place) {
    if (place.active && this.composing) return;
    place.fill(this.host.read(place.pointer), {
      computed: this.draft !== undefined && place.pointer in this.draft.computed,
      readOnly: this.readOnly,
      typing: place.active && this.dirty && !place.held,
    });
  }

  /** Puts the data into the fields, although somebody is typing. The rows of what is shown may be others from now on. */
  refresh() {
    this.dirty = false;
    this.waiting = undefined;
    this.#fillAll();
  }

  #fillAll() {
    const data = this.host.read("");
    for (const place of this.layout.places.values()) {
      place.held = this.laidOut !== undefined && data !== undefined && outdated(place.pointers, this.laidOut, data);
    }
    for (const place of this.layout.places.values()) {
      this.#fill(place);
      place.mark(this.marks);
    }
  }

  /** @param {Map<string, Mark>} marks by pointer */
  mark(marks) {
    this.marks = marks;
    for (const place of this.layout.places.values()) place.mark(marks);
  }

  /** Enters the cell of a value, now or as soon as it is there. @param {string} pointer */
  enter(pointer) {
    this.dirty = false;
    const found = this.layout.find(pointer);
    const place = found?.pointer === pointer ? found : undefined;
    if (place && (!place.held || !this.#standsIn(pointer))) place.control.focus();
    place?.cell.scrollIntoView({block: "nearest"});
    this.wanted = place && !place.held ? "" : pointer;
    if (this.wanted && this.#standsIn(pointer)) this.#standInFor(pointer);
    else this.standIn.close();
  }

  /** Whether a value can be typed although its cell is not there: no list of choices, no label of several rows. @param {string} pointer */
  #standsIn(pointer) {
    const {layout, readOnly} = this;
    const field = layout.spec.fields[pattern(pointer)];
    const data = this.host.read("");
    const covered = layout.byPointer.get(pointer)?.pointers.length ?? 1;
    return !readOnly && field !== undefined && !field.choices && field.kind !== "boolean" && covered === 1 && data !== undefined && exists(data, pointer);
  }

  /** @param {string} pointer */
  #standInFor(pointer) {
    const {layout, current, paper} = this;
    const place = layout.byPointer.get(pointer);
    const near = place ?? (current?.cell.isConnected ? current : undefined);
    this.standIn.open(layout.spec.fields[pattern(pointer)].name, written(this.host.read(pointer)), near?.cell ?? paper, place === undefined);
  }

  /**
   * @param {string} pointer
   * @param {string} text
   */
  #written(pointer, text) {
    this.host.write({pointer, pointers: [pointer]}, text);
  }

  /** From a field in place of a cell to the one beside it. @param {number} step */
  #next(step) {
    const {current, wanted} = this;
    const row = /^(.*\/\d+)(\/.*)$/.exec(wanted);
    if (!row || !current) return;
    const columns = this.layout.rowOf(current).flatMap((each) => each?.list ? [each.pointer.replace(/^.*\/\d+/, "")] : []);
    const pointers = columns.slice(step > 0 ? columns.indexOf(row[2]) + 1 : 0, step > 0 ? undefined : Math.max(0, columns.indexOf(row[2])))
      .map((column) => row[1] + column).filter((pointer) => this.#standsIn(pointer));
    const next = step > 0 ? pointers[0] : pointers.at(-1);
    if (next) this.enter(next);
  }

  remove() {
    this.standIn.control.remove();
  }

  /**
   * Enters the cell of a value, or the first one inside a list or part.
   * @param {string} pointer
   * @returns {boolean} whether it is there
   */
  focus(pointer) {
    const place = this.layout.find(pointer);
    place?.cell.scrollIntoView({block: "nearest"});
    place?.control.focus();
    return place !== undefined;
  }
}
