// Where the cells of a table with merges are: which cell covers which square, and what lies next to a cell.

/**
 * @typedef {{rowSpan: number, colSpan: number}} Spanning
 */

/**
 * The squares of a table, each with the cell that covers it.
 * @template {Spanning} T
 * @param {T[][]} rows the cells that begin in each row
 * @returns {(T | undefined)[][]}
 */
export function squares(rows) {
  /** @type {(T | undefined)[][]} */
  const grid = rows.map(() => []);
  rows.forEach((cells, top) => {
    let left = 0;
    for (const cell of cells) {
      while (grid[top][left]) left += 1;
      for (let row = top; row < Math.min(top + cell.rowSpan, grid.length); row += 1) {
        for (let column = left; column < left + cell.colSpan; column += 1) grid[row][column] = cell;
      }
      left += cell.colSpan;
    }
  });
  return grid;
}

/**
 * Where a cell begins.
 * @template T
 * @param {(T | undefined)[][]} grid
 * @param {T} cell
 * @returns {[number, number]} row and column; -1 where it is not there
 */
export function place(grid, cell) {
  const row = grid.findIndex((squaresOfRow) => squaresOfRow.includes(cell));
  return [row, row < 0 ? -1 : grid[row].indexOf(cell)];
}

/**
 * The next cell in a direction of which `wanted` is true.
 * @template {Spanning} T
 * @param {(T | undefined)[][]} grid
 * @param {T} cell
 * @param {[number, number]} direction rows down, columns to the right
 * @param {(cell: T) => boolean} wanted
 * @returns {T | undefined}
 */
export function next(grid, cell, [down, right], wanted) {
  let [row, column] = place(grid, cell);
  for (;;) {
    row += down;
    column += right;
    const found = grid[row]?.[column];
    if (!found) return undefined;
    if (found !== cell && wanted(found)) return found;
  }
}
