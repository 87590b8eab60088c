// A cell for a value: its field, and what the field shows.

import {attribute, element} from "./dom.js";
import {edited, isMarked, read, source} from "./markup.js";
import {shown, written} from "./notation.js";

/**
 * @typedef {HTMLTextAreaElement | HTMLSelectElement} Control
 * @typedef {import("./live.js").Field} Field
 * @typedef {{level: "error" | "warning" | "info", text: string, ids: string[]}} Mark
 */

/** @type {Record<string, string>} */
const KEYBOARDS = {amount: "decimal", integer: "numeric"};

export class Place {
  /**
   * @param {HTMLElement} cell empty
   * @param {Field} field
   * @param {string} alignment
   */
  constructor(cell, field, alignment) {
    this.cell = cell;
    this.field = field;
    this.control = controlOf(field);
    this.box = element("div", {class: "box"}, this.control);
    cell.append(this.box);
    attribute(cell, "class", `place ${field.kind} ${alignment}`);
    this.pointer = "";
    /** Of every row that a merged label covers. @type {string[]} */
    this.pointers = [];
    /** The list that it is in, and the place there. @type {string | undefined} */
    this.list = undefined;
    this.index = 0;
    this.printed = "";
    /** Whether the rows of its list have changed and are not laid out yet: then nobody can tell which row it stands for. */
    this.held = false;
    /** What stands in the field, if it has markup that can be written in. @type {import("./markup.js").Markup | undefined} */
    this.markup = undefined;
    /** Whether its markup will be lost by writing in it. */
    this.flat = false;
  }

  /**
   * @param {{text: string, pointer?: string, pointers?: string[]}} laidOut
   * @param {{list?: string, index?: number}} row
   */
  update({text, pointer = "", pointers = []}, {list, index = 0}) {
    Object.assign(this, {pointer, pointers: pointers.length ? pointers : [pointer], list, index, printed: text});
    attribute(this.control, "aria-label", this.#name());
  }

  /** The name for screen readers: 二级指标，第 3 行. */
  #name() {
    const {field, pointers, index, list} = this;
    if (!list) return field.name;
    return `${field.name}，第 ${pointers.length > 1 ? `${index + 1} 至 ${index + pointers.length}` : index + 1} 行`;
  }

  get active() {
    return document.activeElement === this.control;
  }

  /**
   * Shows a value: as on paper, or as it is written while the field has the focus. What is being written is never written anew.
   * @param {import("./json.js").Json | undefined} value
   * @param {{computed: boolean, readOnly: boolean, typing: boolean}} state `computed`: whether the form computes it where there is none;
   *     `typing`: whether what stands in the field was typed there, and nobody has left it
   */
  fill(value, {computed, readOnly, typing}) {
    const {control, field, active} = this;
    const marked = field.kind === "longText" && typeof value === "string" && isMarked(value);
    if (!typing) {
      this.markup = marked ? read(value) : undefined;
      this.flat = marked && !this.markup;
    }
    const text = marked ? this.markup?.text ?? this.printed : active ? written(value) : shown(field.kind, value);
    if (control.value !== text && !typing) this.#put(text);
    const own = computed && text === "";
    attribute(this.cell, "data-computed", own ? "" : undefined);
    attribute(this.cell, "data-held", this.held ? "" : undefined);
    attribute(control, "aria-description", own ? `自动算出：${this.printed}。可以改写；清空以后又自动算。` : undefined);
    if (control instanceof HTMLTextAreaElement) {
      attribute(control, "placeholder", text === "" && this.printed ? this.printed : undefined);
      control.readOnly = readOnly || this.held;
    } else {
      control.disabled = readOnly;
    }
    this.size();
  }

  /** What was typed, as it goes to the data: with the markup that it had. */
  typed() {
    if (!this.markup) return this.control.value;
    this.markup = edited(this.markup, this.control.value);
    return source(this.markup);
  }

  /**
   * Goes on with a text as it stands in the data.
   * @param {string} text
   */
  takeOver(text) {
    this.markup = undefined;
    if (this.control instanceof HTMLTextAreaElement) this.control.value = text;
    this.size();
  }

  /** @param {string} text */
  #put(text) {
    const {control} = this;
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === text)) {
      control.append(element("option", {value: text}, text));
    }
    control.value = text;
  }

  /** The copy of the text that gives the cell its height. */
  size() {
    attribute(this.box, "data-text", this.control.value || this.control.getAttribute("placeholder") || "");
  }

  /** @param {Map<string, Mark>} all by pointer */
  mark(all) {
    const marks = this.pointers.map((pointer) => all.get(pointer)).filter((mark) => mark !== undefined);
    const level = ["error", "warning", "info"].find((each) => marks.some((mark) => mark.level === each));
    attribute(this.cell, "data-level", level);
    attribute(this.control, "aria-invalid", level === "error" ? "true" : undefined);
    attribute(this.control, "aria-describedby", marks.flatMap((mark) => mark.ids).join(" ") || undefined);
    attribute(this.cell, "title", marks.map((mark) => mark.text).join("\n") || undefined);
  }

  /** @returns {[number, number] | undefined} */
  get caret() {
    return this.control instanceof HTMLTextAreaElement ? [this.control.selectionStart, this.control.selectionEnd] : undefined;
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  select(start, end) {
    if (this.control instanceof HTMLTextAreaElement) this.control.setSelectionRange(start, end);
  }

  /** With the caret at the end of the text. */
  toEnd() {
    this.select(this.control.value.length, this.control.value.length);
  }

  /**
   * Writes as if it was typed.
   * @param {string} text in place of what is selected
   */
  type(text) {
    const {control} = this;
    if (control instanceof HTMLTextAreaElement) control.setRangeText(text, control.selectionStart, control.selectionEnd, "end");
    else this.#put(text);
    control.dispatchEvent(new InputEvent("input", {bubbles: true}));
  }
}

/** @param {Field} field @returns {Control} */
function controlOf({kind, choices}) {
  const listed = kind === "boolean" ? ["是", "否"] : choices;
  return listed
    ? element("select", {}, ...["", ...listed].map((choice) => element("option", {value: choice}, choice)))
    : element("textarea", {rows: "1", cols: "1", spellcheck: "false", autocomplete: "off", inputmode: KEYBOARDS[kind]});
}
