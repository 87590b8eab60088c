// Usual words for a cell, below it while it is written in: by mouse, or by Alt and the arrow down. A list of buttons, because a text
// field that breaks lines cannot have a <datalist>.

import {button, element} from "./dom.js";
import {get, pattern} from "./data.js";

/** @typedef {import("./place.js").Place} Place */

export class Suggestions {
  /**
   * @param {import("./live.js").Spec} spec
   * @param {() => import("./json.js").Json} data
   * @param {(place: Place, text: string) => void} choose
   */
  constructor(spec, data, choose) {
    this.spec = spec;
    this.data = data;
    this.choose = choose;
    this.box = element("div", {class: "suggestions", role: "group", "aria-label": "常用的写法", hidden: true});
    /** @type {Place | undefined} */
    this.place = undefined;
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.box.addEventListener("keydown", (event) => this.#key(event));
  }

  /**
   * @param {Place} place
   * @returns {string[]}
   */
  #wordsFor({pointer, field}) {
    const tree = this.spec.suggestions?.[pattern(pointer)];
    if (!tree) return field.suggestions || [];
    const row = pointer.split("/").slice(0, -1).join("/");
    const by = get(this.data(), row + tree.by.slice(tree.by.lastIndexOf("/")));
    return typeof by === "string" && tree.values[by] || [...new Set(Object.values(tree.values).flat())];
  }

  /** @param {Place} place */
  show(place) {
    const typed = place.control.value;
    const all = place.control instanceof HTMLTextAreaElement ? this.#wordsFor(place).filter((word) => word !== typed) : [];
    this.place = place;
    this.box.hidden = all.length === 0;
    if (all.length === 0) return;
    this.box.replaceChildren(...all.map((word) => button(word, () => this.#chosen(word), {tabindex: "-1"})));
    const edge = place.cell.getBoundingClientRect();
    const frame = /** @type {HTMLElement} */ (this.box.offsetParent).getBoundingClientRect();
    this.box.style.left = `${edge.left - frame.left}px`;
    this.box.style.top = `${edge.bottom - frame.top}px`;
  }

  hide() {
    this.box.hidden = true;
  }

  /** The focus has moved on. */
  left() {
    if (!this.place?.active && !this.box.contains(document.activeElement)) this.hide();
  }

  /** @returns {boolean} whether there is something to choose */
  enter() {
    const first = this.box.hidden ? null : this.box.querySelector("button");
    first?.focus();
    return first !== null;
  }

  /** @param {string} word */
  #chosen(word) {
    const {place} = this;
    if (!place) return;
    this.choose(place, word);
    place.control.focus();
    this.hide();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const buttons = [...this.box.querySelectorAll("button")];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    if (event.key === "ArrowDown") buttons[Math.min(at + 1, buttons.length - 1)].focus();
    else if (event.key === "ArrowUp" && at > 0) buttons[at - 1].focus();
    else if (event.key === "ArrowUp" || event.key === "Escape") this.place?.control.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
