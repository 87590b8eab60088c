// A field in place of a cell that is not laid out yet: whoever adds a row types on at once, however slow the service is. What is
// typed goes to the data; once the cell is there, it takes over.

import {element} from "./dom.js";

export class StandIn {
  /**
   * @param {HTMLElement} paper
   * @param {{typed: (text: string) => void, next: (step: number) => void, composing: (now: boolean) => void, left: () => void}} host
   */
  constructor(paper, host) {
    this.paper = paper;
    this.control = element("textarea", {class: "stand-in", rows: "1", spellcheck: "false", autocomplete: "off", hidden: true});
    paper.after(this.control);
    /** Whether anything was typed into it. */
    this.touched = false;
    let composing = false;
    const typed = () => {
      this.touched = true;
      host.typed(this.control.value);
    };
    this.control.addEventListener("compositionstart", () => {
      composing = true;
      host.composing(true);
    });
    this.control.addEventListener("compositionend", () => {
      composing = false;
      typed();
      host.composing(false);
    });
    this.control.addEventListener("input", () => { if (!composing) typed(); });
    this.control.addEventListener("keydown", (event) => {
      if (event.isComposing || event.keyCode === 229 || event.key !== "Tab" && event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Tab") host.next(event.shiftKey ? -1 : 1);
    });
    this.control.addEventListener("blur", () => setTimeout(() => {
      if (!this.active && this.isOpen && document.hasFocus()) {
        this.close();
        host.left();
      }
    }));
  }

  get active() {
    return document.activeElement === this.control;
  }

  get isOpen() {
    return !this.control.hidden;
  }

  /**
   * @param {string} name of the field
   * @param {string} text
   * @param {Element} cell that it covers, or stands below
   * @param {boolean} below
   */
  open(name, text, cell, below) {
    const {control} = this;
    const edge = cell.getBoundingClientRect();
    const frame = /** @type {HTMLElement} */ (this.paper.parentElement).getBoundingClientRect();
    control.style.left = `${edge.left - frame.left}px`;
    control.style.top = `${(below ? edge.bottom : edge.top) - frame.top}px`;
    control.style.width = `${edge.width}px`;
    control.setAttribute("aria-label", `${name}，正在排版，可以先填`);
    control.hidden = false;
    control.value = text;
    this.touched = false;
    control.focus();
    control.select();
  }

  /** @returns {[number, number]} */
  get caret() {
    return [this.control.selectionStart, this.control.selectionEnd];
  }

  close() {
    this.control.hidden = true;
  }
}
