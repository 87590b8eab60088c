// What the service laid out, as tables on the page, and where each value stands in them.

import {align, words} from "./align.js";
import {attribute, element} from "./dom.js";
import {pattern} from "./data.js";
import {next, squares} from "./geometry.js";
import {Place} from "./place.js";

/** @typedef {import("./live.js").Draft} Draft */

const UNKNOWN = /** @type {import("./live.js").Field} */ ({label: "", name: "", kind: "text", hint: ""});
const TAGS = {heading: "h1", caption: "p", paragraph: "p", chart: "p", table: "table"};

export class Layout {
  /**
   * @param {HTMLElement} paper
   * @param {import("./live.js").Spec} spec
   */
  constructor(paper, spec) {
    this.paper = paper;
    this.spec = spec;
    /** @type {Map<HTMLElement, Place>} */
    this.places = new Map();
    /** @type {Map<string, Place>} */
    this.byPointer = new Map();
  }

  /** @param {Draft} draft */
  show({textWidth, type, blocks}) {
    const {paper} = this;
    paper.style.setProperty("--width", String(textWidth));
    for (const [name, points] of Object.entries(type)) paper.style.setProperty(`--${name}`, String(points));
    align(paper, blocks.map((block, index) => ({block, index})), ({block, index}) => `${index}${block.kind}`,
      ({block}) => element(/** @type {"p"} */ (TAGS[block.kind]), {class: block.kind}),
      (shown, {block}) => this.#block(shown, block));
    this.#index();
  }

  /**
   * @param {HTMLElement} shown
   * @param {import("./live.js").Block} block
   */
  #block(shown, block) {
    if (block.kind === "caption") this.#caption(shown, block);
    else if (block.kind === "table") this.#table(/** @type {HTMLTableElement} */ (shown), block);
    else words(shown, block.text);
  }

  #index() {
    this.byPointer.clear();
    for (const [cell, place] of this.places) {
      if (!cell.isConnected) this.places.delete(cell);
      else for (const pointer of place.pointers) this.byPointer.set(pointer, place);
    }
  }

  /**
   * @param {Element} shown
   * @param {import("./live.js").Caption} caption
   */
  #caption(shown, {segments}) {
    align(shown, segments, ({text, pointer}) => pointer || `=${text}`,
      ({text, pointer}) => pointer ? element("span") : element("span", {}, text),
      (cell, {text, pointer}) => {
        if (pointer) this.#value(cell, {text, pointer, alignment: "center"}, {});
      });
  }

  /**
   * @param {HTMLTableElement} table
   * @param {import("./live.js").Table} laidOut
   */
  #table(table, {rules, columns, header, body}) {
    table.classList.toggle("lines", rules === "none");
    if (!table.tHead) table.append(element("colgroup"), element("thead"), element("tbody"));
    const all = columns.reduce((sum, width) => sum + width, 0);
    align(/** @type {HTMLElement} */ (table.firstElementChild), columns.map((width, index) => ({width, index})), ({index}) => String(index),
      () => element("col"), (column, {width}) => { column.style.width = `${(100 * width / all).toFixed(3)}%`; });
    this.#rows(/** @type {HTMLTableSectionElement} */ (table.tHead), header);
    this.#rows(table.tBodies[0], body);
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
        if (laidOut.label) this.#label(cell, laidOut);
        else this.#value(cell, laidOut, row);
        cell.classList.toggle("joined", laidOut.joinsBelow === true);
        cell.classList.toggle("stacked", laidOut.stacked === true);
      });
    });
  }

  /**
   * @param {HTMLElement} cell
   * @param {import("./live.js").Cell} laidOut
   */
  #label(cell, {text, scope, alignment}) {
    for (const side of ["start", "end"]) cell.classList.toggle(side, alignment === side);
    attribute(cell, "scope", text ? scope : undefined);
    words(cell, text);
  }

  /**
   * @param {HTMLElement} cell
   * @param {{text: string, alignment: string, pointer?: string, pointers?: string[]}} laidOut
   * @param {{list?: string, index?: number}} row
   */
  #value(cell, laidOut, row) {
    const place = this.places.get(cell)
      ?? new Place(cell, this.spec.fields[pattern(laidOut.pointer ?? "")] ?? UNKNOWN, laidOut.alignment);
    this.places.set(cell, place);
    place.update(laidOut, row);
  }

  /** @param {EventTarget | null} target @returns {Place | undefined} */
  placeOf(target) {
    const cell = target instanceof Element ? target.closest(".place") : null;
    return cell ? this.places.get(/** @type {HTMLElement} */ (cell)) : undefined;
  }

  /** The place of a value, or of the first one inside a list or part. @param {string} pointer @returns {Place | undefined} */
  find(pointer) {
    return this.byPointer.get(pointer) ?? [...this.byPointer].find(([each]) => each.startsWith(`${pointer}/`))?.[1];
  }

  /** All places, as one reads them. */
  order() {
    return [...this.paper.querySelectorAll(".place")].flatMap((cell) => this.placeOf(cell) ?? []);
  }

  /** @param {Place} place @returns {(HTMLTableCellElement | undefined)[][]} the squares of its table; none in a caption */
  squaresOf(place) {
    const table = place.cell.closest("table");
    return table ? squares([...table.rows].map((row) => [...row.cells])) : [];
  }

  /** The cells of a row, with the labels (undefined) between them. @param {Place} place @returns {(Place | undefined)[]} */
  rowOf(place) {
    const row = this.squaresOf(place).find((cells) => cells.some((cell) => cell === place.cell)) ?? [];
    return [...new Set(row)].map((cell) => cell && this.places.get(cell));
  }

  /**
   * The next place in a direction, beyond the edge of a table in the next one.
   * @param {Place} place
   * @param {[number, number]} direction rows down, columns to the right
   * @returns {Place | undefined}
   */
  neighbour(place, direction) {
    const grid = this.squaresOf(place);
    const cell = /** @type {HTMLTableCellElement} */ (place.cell);
    const found = grid.length ? next(grid, cell, direction, (each) => this.places.has(each)) : undefined;
    return found ? this.places.get(found) : this.#beyond(place, direction);
  }

  /**
   * @param {Place} place
   * @param {[number, number]} direction
   */
  #beyond(place, [down, right]) {
    const order = this.order();
    const at = order.indexOf(place);
    const table = place.cell.closest("table");
    const outside = (/** @type {Place} */ each) => down === 0 || each.cell.closest("table") !== table;
    return down + right < 0 ? order.slice(0, at).filter(outside).at(-1) : order.slice(at + 1).find(outside);
  }
}

/** @param {Draft} draft @param {string} pointer */
export function hasCell(draft, pointer) {
  return draft.blocks.some((block) => block.kind === "table"
    ? block.body.some((row) => row.cells.some((cell) => cell.pointer === pointer))
    : block.kind === "caption" && block.segments.some((segment) => segment.pointer === pointer));
}

/** @param {import("./live.js").Cell} cell */
const keyOf = ({pointer, label, text}) => pointer && !label ? pointer : `=${text}`;

/** @param {import("./live.js").Cell} cell @returns {HTMLElement} */
const make = ({label, text, bold}) => label && text ? element("th", {class: bold ? "bold" : ""}) : element("td");

/** @param {number} span */
const spanOf = (span) => span > 1 ? String(span) : undefined;
