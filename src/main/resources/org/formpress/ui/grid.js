// The form as on paper: real tables with native fields in their cells. What the service laid out is compared with what stands there,
// and only what differs is touched, so that the field that is being written in keeps its focus, caret and open input method.

import {attribute, element} from "./dom.js";
import {pattern} from "./data.js";
import {next, squares} from "./geometry.js";
import {shown, toData, written} from "./notation.js";

/**
 * @typedef {import("./live.js").Draft} Draft
 * @typedef {HTMLTextAreaElement | HTMLSelectElement} Control
 * @typedef {{pointer: string, pointers: string[], field: import("./live.js").Field, list?: string, index: number, printed: string,
 *   control: Control, box: HTMLElement, cell: HTMLElement}} Place a cell for a value; `pointers`: of every row that a merged label covers
 * @typedef {{level: "error" | "warning" | "info", text: string, ids: string[]}} Mark
 * @typedef {{read: (pointer: string) => import("./json.js").Json | undefined, write: (place: Place, typed: string) => void,
 *   entered: (place: Place) => void, left: (place: Place) => void}} Host
 */

const MARKUP = /<\/?[a-z]+[^>]*>/i;
const UNKNOWN = /** @type {import("./live.js").Field} */ ({label: "", name: "", kind: "text", hint: ""});
const TAGS = {heading: "H1", caption: "P", paragraph: "P", chart: "P", table: "TABLE"};

export class Grid {
  /**
   * @param {HTMLElement} paper
   * @param {import("./live.js").Spec} spec
   * @param {Host} host
   */
  constructor(paper, spec, host) {
    this.paper = paper;
    this.spec = spec;
    this.host = host;
    /** @type {Map<HTMLElement, Place>} */
    this.places = new Map();
    /** @type {Map<string, Place>} */
    this.byPointer = new Map();
    /** @type {Map<string, Mark>} */
    this.marks = new Map();
    /** @type {Place | undefined} */
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
    /** @type {string} what to enter as soon as it is there */
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
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.#typed(event);
      else this.#size(this.placeOf(event.target));
    });
    paper.addEventListener("mousedown", (event) => this.#pressed(event));
    paper.addEventListener("focusin", (event) => this.#entered(event));
    paper.addEventListener("focusout", () => this.#left());
  }

  /** @param {EventTarget | null} target */
  placeOf(target) {
    const cell = target instanceof Element ? target.closest(".place") : null;
    return cell ? this.places.get(/** @type {HTMLElement} */ (cell)) : undefined;
  }

  /** @param {Event} event */
  #typed(event) {
    const place = this.placeOf(event.target);
    if (!place) return;
    this.dirty = true;
    this.keyed = false;
    this.#size(place);
    this.host.write(place, place.control.value);
  }

  /** @param {MouseEvent} event */
  #pressed(event) {
    const place = this.placeOf(event.target);
    this.pressed = true;
    setTimeout(() => { this.pressed = false; });
    if (!place) return;
    this.keyed = false;
    if (event.target === place.control) return;
    event.preventDefault();
    place.control.focus();
    const end = place.control.value.length;
    if (place.control instanceof HTMLTextAreaElement) place.control.setSelectionRange(end, end);
  }

  /** @param {FocusEvent} event */
  #entered(event) {
    const place = this.placeOf(event.target);
    if (!place) return;
    this.current = place;
    this.dirty = false;
    this.keyed = !this.pressed && place.field.kind !== "longText";
    this.#fill(place);
    if (this.keyed && place.control instanceof HTMLTextAreaElement) place.control.select();
    this.host.entered(place);
  }

  #left() {
    const place = this.current;
    if (!place) return;
    this.dirty = false;
    setTimeout(() => {
      if (document.activeElement !== place.control) this.#fill(place);
      this.host.left(place);
      this.#showWaiting();
    });
  }

  #showWaiting() {
    if (this.waiting) this.show(this.waiting);
  }

  /** The field that has the focus. */
  get focused() {
    const place = this.placeOf(document.activeElement);
    return place && document.activeElement === place.control ? place : undefined;
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
    const caret = active && caretOf(active.control);
    this.#patch(draft);
    this.refresh();
    if (active && document.activeElement !== this.byPointer.get(active.pointer)?.control) this.#again(active.pointer, caret);
    if (this.wanted && this.focus(this.wanted)) this.wanted = "";
  }

  /**
   * @param {string} pointer
   * @param {[number, number] | undefined} caret
   */
  #again(pointer, caret) {
    const control = this.byPointer.get(pointer)?.control;
    control?.focus();
    if (caret && control instanceof HTMLTextAreaElement) control.setSelectionRange(...caret);
  }

  /** Puts the data into the fields. */
  refresh() {
    for (const place of this.places.values()) {
      this.#fill(place);
      this.#mark(place);
    }
  }

  /** @param {Draft} draft */
  #patch(draft) {
    const {paper} = this;
    paper.style.setProperty("--width", String(draft.textWidth));
    for (const [name, points] of Object.entries(draft.type)) paper.style.setProperty(`--${name}`, String(points));
    draft.blocks.forEach((block, index) => {
      const tag = TAGS[block.kind];
      let shownBlock = paper.children[index];
      if (shownBlock?.className !== block.kind) {
        shownBlock = element(/** @type {"p"} */ (tag.toLowerCase()), {class: block.kind});
        if (paper.children[index]) paper.children[index].replaceWith(shownBlock);
        else paper.append(shownBlock);
      }
      if (block.kind === "caption") this.#caption(shownBlock, block);
      else if (block.kind === "table") this.#table(/** @type {HTMLTableElement} */ (shownBlock), block);
      else words(shownBlock, block.text);
    });
    while (paper.children.length > draft.blocks.length) paper.lastElementChild?.remove();
    this.#index();
  }

  #index() {
    this.byPointer.clear();
    for (const [cell, place] of this.places) {
      if (!cell.isConnected) this.places.delete(cell);
      else for (const pointer of place.pointers) this.byPointer.set(pointer, place);
    }
  }

  /**
   * @param {Element} shownBlock
   * @param {import("./live.js").Caption} block
   */
  #caption(shownBlock, block) {
    align(shownBlock, block.segments, ({text, pointer}) => pointer || `=${text}`, (segment) =>
      segment.pointer ? element("span", {class: "place"}) : element("span", {}, segment.text),
    (cell, segment) => {
      if (segment.pointer) this.#value(cell, {text: segment.text, pointer: segment.pointer, columnSpan: 1, rowSpan: 1, alignment: "center"}, {});
    });
  }

  /**
   * @param {HTMLTableElement} table
   * @param {import("./live.js").Table} block
   */
  #table(table, block) {
    if (!table.tHead) table.append(element("colgroup"), element("thead"), element("tbody"));
    const columns = /** @type {HTMLElement} */ (table.firstElementChild);
    const all = block.columns.reduce((sum, width) => sum + width, 0);
    while (columns.children.length < block.columns.length) columns.append(element("col"));
    while (columns.children.length > block.columns.length) columns.lastElementChild?.remove();
    block.columns.forEach((width, index) => {
      /** @type {HTMLElement} */ (columns.children[index]).style.width = `${(100 * width / all).toFixed(3)}%`;
    });
    this.#rows(/** @type {HTMLTableSectionElement} */ (table.tHead), block.header);
    this.#rows(table.tBodies[0], block.body);
  }

  /**
   * @param {HTMLTableSectionElement} section
   * @param {import("./live.js").Row[]} rows
   */
  #rows(section, rows) {
    while (section.rows.length > rows.length) section.deleteRow(-1);
    while (section.rows.length < rows.length) section.insertRow();
    rows.forEach((row, index) => {
      align(section.rows[index], row.cells, keyOf, make, (cell, laidOut) => {
        attribute(cell, "colspan", spanOf(laidOut.columnSpan));
        attribute(cell, "rowspan", spanOf(laidOut.rowSpan));
        if (laidOut.label) {
          attribute(cell, "scope", laidOut.text ? laidOut.scope : undefined);
          words(cell, laidOut.text);
        }
        else this.#value(cell, laidOut, row);
      });
    });
  }

  /**
   * @param {HTMLElement} cell
   * @param {import("./live.js").Cell} laidOut
   * @param {{list?: string, index?: number}} row
   */
  #value(cell, laidOut, row) {
    const pointer = laidOut.pointer || "";
    const pointers = laidOut.pointers?.length ? laidOut.pointers : [pointer];
    let place = this.places.get(cell);
    const field = this.spec.fields[pattern(pointer)] || UNKNOWN;
    if (!place) {
      const control = this.#control(field);
      const box = element("div", {class: "box"}, control);
      cell.append(box);
      place = {pointer, pointers, field, index: 0, printed: "", control, box, cell};
      this.places.set(cell, place);
      attribute(cell, "class", `place ${field.kind} ${laidOut.alignment || "center"}`);
    }
    Object.assign(place, {pointers, list: row.list, index: row.index ?? 0, printed: laidOut.text});
    attribute(place.control, "aria-label", this.#name(place));
  }

  /** @param {import("./live.js").Field} field */
  #control(field) {
    const choices = field.kind === "boolean" ? ["是", "否"] : field.choices;
    if (choices) return element("select", {}, ...["", ...choices].map((choice) => element("option", {value: choice}, choice)));
    const numeric = field.kind === "amount" ? "decimal" : field.kind === "integer" ? "numeric" : undefined;
    return element("textarea", {rows: "1", cols: "1", spellcheck: "false", autocomplete: "off", inputmode: numeric});
  }

  /**
   * A cell's name for screen readers: 二级指标，第 3 行.
   * @param {Place} place
   */
  #name(place) {
    const {field, pointers, index, list} = place;
    if (!list) return field.name;
    const rows = pointers.length > 1 ? `${index + 1} 至 ${index + pointers.length}` : `${index + 1}`;
    return `${field.name}，第 ${rows} 行`;
  }

  /** @param {Place} place */
  #fill(place) {
    const {control, field} = place;
    const value = this.host.read(place.pointer);
    const active = document.activeElement === control;
    if (active && this.composing) return;
    const marked = field.kind === "longText" && typeof value === "string" && MARKUP.test(value);
    const text = marked ? place.printed : active ? written(value) : shown(field.kind, value);
    const same = active && !marked && written(toData(field.kind, control.value)) === text;
    if (control.value !== text && !same) this.#put(control, text);
    const computed = this.draft && place.pointer in this.draft.computed && text === "";
    attribute(place.cell, "data-computed", computed ? "" : undefined);
    attribute(control, "aria-description", computed ? `自动算出：${place.printed}。可以改写；清空以后又自动算。` : undefined);
    if (control instanceof HTMLTextAreaElement) {
      attribute(control, "placeholder", text === "" && place.printed ? place.printed : undefined);
      control.readOnly = this.readOnly;
    } else {
      control.disabled = this.readOnly;
    }
    this.#size(place);
  }

  /**
   * @param {Control} control
   * @param {string} text
   */
  #put(control, text) {
    if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === text)) {
      control.append(element("option", {value: text}, text));
    }
    control.value = text;
  }

  /** The copy of a field's text that gives its cell its height. @param {Place | undefined} place */
  #size(place) {
    if (place) attribute(place.box, "data-text", place.control.value || place.control.getAttribute("placeholder") || "");
  }

  /** @param {Place} place */
  #mark(place) {
    const marks = place.pointers.map((pointer) => this.marks.get(pointer)).filter((mark) => mark !== undefined);
    const level = ["error", "warning", "info"].find((each) => marks.some((mark) => mark.level === each));
    attribute(place.cell, "data-level", level);
    attribute(place.control, "aria-invalid", level === "error" ? "true" : undefined);
    attribute(place.control, "aria-describedby", marks.flatMap((mark) => mark.ids).join(" ") || undefined);
    attribute(place.cell, "title", marks.map((mark) => mark.text).join("\n") || undefined);
  }

  /** @param {Map<string, Mark>} marks by pointer */
  mark(marks) {
    this.marks = marks;
    for (const place of this.places.values()) this.#mark(place);
  }

  /**
   * Enters the cell of a value, or the first one inside a list or part.
   * @param {string} pointer
   * @returns {boolean} whether it is there
   */
  focus(pointer) {
    const inside = () => [...this.byPointer].find(([each]) => each.startsWith(`${pointer}/`))?.[1];
    const place = this.byPointer.get(pointer) || inside();
    if (!place) return false;
    place.cell.scrollIntoView({block: "nearest", behavior: "auto"});
    place.control.focus();
    return true;
  }

  /** @param {Place} place @returns {(HTMLTableCellElement | undefined)[][]} the squares of its table; none in a caption */
  squaresOf(place) {
    const table = place.cell.closest("table");
    return table ? squares([...table.rows].map((row) => [...row.cells])) : [];
  }

  /**
   * The next cell for a value in a direction, also in the table above or below.
   * @param {Place} place
   * @param {[number, number]} direction
   */
  neighbour(place, direction) {
    const grid = this.squaresOf(place);
    const cell = /** @type {HTMLTableCellElement} */ (place.cell);
    const found = grid.length ? next(grid, cell, direction, (each) => this.places.has(each)) : undefined;
    if (found) return this.places.get(found);
    const order = this.order();
    const vertical = direction[0] !== 0;
    const beyond = order.filter((each) => each.cell.closest("table") !== cell.closest("table"));
    const at = order.indexOf(place);
    const [before, after] = vertical ? [beyond.filter((each) => order.indexOf(each) < at), beyond.filter((each) => order.indexOf(each) > at)] : [[order[at - 1]], [order[at + 1]]];
    return direction[0] + direction[1] < 0 ? before.at(-1) : after[0];
  }

  /** All cells for values, as one reads them. */
  order() {
    return [...this.paper.querySelectorAll(".place")].flatMap((cell) => this.places.get(/** @type {HTMLElement} */ (cell)) || []);
  }
}

/** @param {import("./live.js").Cell} cell */
const keyOf = (cell) => cell.pointer && !cell.label ? cell.pointer : `=${cell.text}`;

/** @param {import("./live.js").Cell} cell @returns {HTMLElement} */
const make = (cell) => cell.label && cell.text ? element("th", {class: cell.bold ? "bold" : ""}) : element("td", {class: cell.label ? "" : "place"});

/** @param {number | undefined} span */
const spanOf = (span) => span && span > 1 ? String(span) : undefined;

/** @param {Control} control @returns {[number, number] | undefined} */
const caretOf = (control) =>
  control instanceof HTMLTextAreaElement ? [control.selectionStart, control.selectionEnd] : undefined;

/** @param {Element} target @param {string} text */
function words(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** @param {Draft} draft @param {string} pointer */
function hasCell(draft, pointer) {
  return draft.blocks.some((block) => block.kind === "table"
    ? block.body.some((row) => row.cells.some((cell) => cell.pointer === pointer))
    : block.kind === "caption" && block.segments.some((segment) => segment.pointer === pointer));
}

/** @type {WeakMap<Element, string>} */
const keys = new WeakMap();

/**
 * Makes the children of an element those that are wanted. What has the same key stays, and is never taken out and put back: the
 * browser would take its focus and end its composition.
 * @template T
 * @param {Element} parent
 * @param {T[]} wanted
 * @param {(one: T) => string} key
 * @param {(one: T) => HTMLElement} create
 * @param {(child: HTMLElement, one: T) => void} update
 */
function align(parent, wanted, key, create, update) {
  const coming = new Set(wanted.map(key));
  for (const child of [...parent.children]) if (!coming.has(keys.get(child) || "")) child.remove();
  let child = /** @type {HTMLElement | null} */ (parent.firstElementChild);
  for (const one of wanted) {
    if (!child || keys.get(child) !== key(one)) {
      const made = create(one);
      keys.set(made, key(one));
      parent.insertBefore(made, child);
      child = made;
    }
    update(child, one);
    child = /** @type {HTMLElement | null} */ (child.nextElementSibling);
  }
  while (child) {
    const after = /** @type {HTMLElement | null} */ (child.nextElementSibling);
    child.remove();
    child = after;
  }
}
