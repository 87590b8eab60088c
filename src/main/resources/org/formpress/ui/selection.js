// Several cells at once: Shift with arrows or a click, or the mouse drawn over them.

/**
 * @typedef {import("./grid.js").Grid} Grid
 * @typedef {import("./place.js").Place} Place
 */

export class Selection {
  /** @param {Grid} grid */
  constructor(grid) {
    this.grid = grid;
    /** @type {Place | undefined} */
    this.from = undefined;
    /** @type {Place | undefined} */
    this.to = undefined;
    const {paper} = grid;
    paper.addEventListener("focusin", () => this.clear());
    paper.addEventListener("input", () => this.clear());
    paper.addEventListener("mousedown", (event) => this.#pressed(event));
    paper.addEventListener("mouseover", (event) => this.#drawn(event));
  }

  /** @param {MouseEvent} event */
  #pressed(event) {
    const place = this.grid.layout.placeOf(event.target);
    if (event.shiftKey && place && this.grid.focused && place !== this.grid.focused) {
      event.preventDefault();
      event.stopPropagation();
      this.#select(this.from || this.grid.focused, place);
    } else {
      this.clear();
    }
  }

  /** @param {MouseEvent} event */
  #drawn(event) {
    const place = this.grid.layout.placeOf(event.target);
    const start = this.grid.focused;
    if (event.buttons !== 1 || !place || !start || place === start && !this.to) return;
    getSelection()?.removeAllRanges();
    this.#select(start, place);
  }

  /** @param {[number, number]} direction */
  extend(direction) {
    const end = this.to || this.grid.focused;
    const next = end && this.grid.layout.neighbour(end, direction);
    if (!end || !next || next.cell.closest("table") !== end.cell.closest("table")) return false;
    this.#select(this.from || end, next);
    return true;
  }

  /**
   * @param {Place} from
   * @param {Place} to
   */
  #select(from, to) {
    this.clear();
    this.from = from;
    this.to = to;
    for (const place of this.rows().flat()) place?.cell.classList.add("picked");
  }

  /** @returns {boolean} whether anything was selected */
  clear() {
    const had = this.to !== undefined;
    for (const cell of this.grid.paper.querySelectorAll(".picked")) cell.classList.remove("picked");
    this.from = undefined;
    this.to = undefined;
    return had;
  }

  /** @returns {(Place | undefined)[][]} the selected cells by row; labels are undefined. None: the one with the focus, alone */
  rows() {
    const {from, to} = this;
    if (!from || !to) return this.grid.focused ? [[this.grid.focused]] : [];
    const squares = this.grid.layout.squaresOf(from);
    const [top, bottom] = span(squares, [from.cell, to.cell], "row");
    const [left, right] = span(squares, [from.cell, to.cell], "column");
    return squares.slice(top, bottom + 1).map((row) =>
      [...new Set(row.slice(left, right + 1))].map((cell) => cell && this.grid.layout.places.get(cell)));
  }
}

/**
 * @param {(HTMLElement | undefined)[][]} squares
 * @param {HTMLElement[]} cells
 * @param {"row" | "column"} axis
 * @returns {[number, number]} first and last
 */
function span(squares, cells, axis) {
  const found = squares.flatMap((row, at) => row.flatMap((cell, column) =>
    cell && cells.includes(cell) ? [axis === "row" ? at : column] : []));
  return [Math.min(...found), Math.max(...found)];
}
