// A handle beside the row of the list that is being written in: drawn with the mouse, it moves the row. Keys do the same.

import {element} from "./dom.js";

export class Grip {
  /**
   * @param {import("./grid.js").Grid} grid
   * @param {HTMLElement} frame
   * @param {(to: number) => void} move the current row to another place
   */
  constructor(grid, frame, move) {
    this.grid = grid;
    this.frame = frame;
    this.handle = element("div", {class: "grip", title: "拖动，移到别处", hidden: true, "aria-hidden": "true"}, "⠿");
    this.line = element("div", {class: "drop-line", hidden: true});
    frame.append(this.handle, this.line);
    /** @type {number | undefined} */
    this.to = undefined;
    this.handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.handle.setPointerCapture(event.pointerId);
    });
    this.handle.addEventListener("pointermove", (event) => {
      if (this.handle.hasPointerCapture(event.pointerId)) this.#over(event.clientY);
    });
    this.handle.addEventListener("pointerup", () => {
      if (this.to !== undefined) move(this.to);
      this.#rest();
    });
    this.handle.addEventListener("pointercancel", () => this.#rest());
  }

  #rest() {
    this.to = undefined;
    this.line.hidden = true;
  }

  /** Beside the row of the current cell. */
  place() {
    const {current, readOnly} = this.grid;
    this.handle.hidden = !current?.list || readOnly || current.held || !current.cell.isConnected;
    if (!current || this.handle.hidden) return;
    const row = current.cell.getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    this.handle.style.top = `${row.top - frame.top + Math.min(row.height, 40) / 2 - 14}px`;
  }

  /** @returns {HTMLTableRowElement[]} the rows of the current list */
  #rows() {
    const {current} = this.grid;
    const table = current?.cell.closest("table");
    if (!current || !table) return [];
    return [...table.tBodies[0].rows].filter((row) => [...row.cells].some((cell) => this.grid.layout.places.get(cell)?.list === current.list));
  }

  /** @param {number} y */
  #over(y) {
    const rows = this.#rows();
    const index = this.grid.current?.index ?? 0;
    const before = rows.filter((row) => {
      const {top, height} = row.getBoundingClientRect();
      return top + height / 2 < y;
    }).length;
    this.to = before > index ? before - 1 : before;
    if (this.to === index) this.to = undefined;
    const edge = rows[before]?.getBoundingClientRect().top ?? rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
    this.line.hidden = this.to === undefined;
    this.line.style.top = `${edge - this.frame.getBoundingClientRect().top}px`;
  }

  remove() {
    this.handle.remove();
    this.line.remove();
  }
}
