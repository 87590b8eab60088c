// The form on the page while it is written in: what is typed goes to the data, what the service lays out is shown, and neither
// disturbs the field that has the focus.

import {Layout, hasCell} from "./layout.js";

/**
 * @typedef {import("./live.js").Draft} Draft
 * @typedef {import("./place.js").Place} Place
 * @typedef {import("./place.js").Mark} Mark
 * @typedef {{read: (pointer: string) => import("./json.js").Json | undefined, write: (place: Place, typed: string) => void,
 *   entered: (place: Place) => void, left: () => void}} Host
 */

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
    /** @type {Draft | undefined} laid out, but not yet shown */
    this.waiting = undefined;
    /** @type {Draft | undefined} */
    this.draft = undefined;
    /** What to enter as soon as it is there, unless another cell is entered before. */
    this.wanted = "";
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
    paper.addEventListener("input", (event) => {
      if (/** @type {InputEvent} */ (event).isComposing) this.layout.placeOf(event.target)?.size();
      else this.#typed(event);
    });
    paper.addEventListener("mousedown", (event) => this.#pressed(event));
    paper.addEventListener("focusin", (event) => this.#entered(event));
    paper.addEventListener("focusout", () => this.#left());
  }

  /** @param {Event} event */
  #typed(event) {
    const place = this.layout.placeOf(event.target);
    if (!place) return;
    this.dirty = true;
    this.keyed = false;
    place.size();
    this.host.write(place, place.control.value);
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
    if (this.waiting) this.show(this.waiting);
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
   */
  show(draft) {
    const active = this.focused;
    const goes = active && this.dirty && !hasCell(draft, active.pointer);
    this.waiting = this.composing || goes ? draft : undefined;
    if (this.waiting) return;
    this.draft = draft;
    const {wanted} = this;
    const before = active && {pointer: active.pointer, caret: active.caret};
    this.layout.show(draft);
    this.refresh();
    if (before && !this.layout.byPointer.get(before.pointer)?.active) this.#again(before.pointer, before.caret);
    this.wanted = wanted && !this.focus(wanted) ? wanted : "";
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
    place.fill(this.host.read(place.pointer), this.draft !== undefined && place.pointer in this.draft.computed, this.readOnly);
  }

  /** Puts the data into the fields. */
  refresh() {
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
    const there = this.layout.find(pointer)?.pointer === pointer;
    this.wanted = there && this.focus(pointer) ? "" : pointer;
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
