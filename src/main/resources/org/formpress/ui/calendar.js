// The browser's own calendar for a cell with a date: by its button, or by Alt and the arrow down. The cell stays a text field, because
// dates are typed in many ways, and what is no date must stay as it was typed.

import {button, element} from "./dom.js";

/** @typedef {import("./place.js").Place} Place */

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export class Calendar {
  /** @param {(place: Place, date: string) => void} choose the date as 2025-03-01 */
  constructor(choose) {
    this.input = element("input", {type: "date", tabindex: "-1", "aria-label": "选日期", change: () => this.#chosen()});
    this.box = element("div", {class: "calendar", hidden: true}, this.input,
      button("日历", () => this.open(), {tabindex: "-1", title: "Alt+↓"}));
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.choose = choose;
    /** @type {Place | undefined} */
    this.place = undefined;
  }

  /** @param {Place} place */
  show(place) {
    this.place = place;
    // Browsers before 2022 have no way to open it.
    this.box.hidden = place.field.kind !== "date" || !("showPicker" in this.input);
    if (this.box.hidden) return;
    const edge = place.cell.getBoundingClientRect();
    const frame = /** @type {HTMLElement} */ (this.box.offsetParent).getBoundingClientRect();
    this.box.style.left = `${edge.right - frame.left - this.box.offsetWidth}px`;
    this.box.style.top = `${edge.bottom - frame.top}px`;
  }

  /** The focus has moved on. */
  left() {
    if (!this.place?.active && !this.box.contains(document.activeElement)) this.hide();
  }

  hide() {
    this.box.hidden = true;
  }

  /** @returns {boolean} whether there is a calendar to open */
  open() {
    if (this.box.hidden || !this.place) return false;
    const {value} = this.place.control;
    this.input.value = DATE.test(value) ? value : "";
    this.input.showPicker();
    return true;
  }

  #chosen() {
    const {place, input: {value}} = this;
    // The calendar's own button 清除 gives none: what stands in the cell is not lost by it.
    if (!place || !value) return;
    this.choose(place, value);
    place.control.focus();
  }
}
