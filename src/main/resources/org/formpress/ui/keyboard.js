// The keys of a spreadsheet. While an input method is composing, every key is its own.

/**
 * @typedef {import("./grid.js").Grid} Grid
 * @typedef {import("./place.js").Place} Place
 * @typedef {{fillDown: (place: Place) => void, addRow: () => void, moveRow: (step: number) => void, clear: () => boolean,
 *   suggest: () => boolean}} Actions
 */

/** @type {Record<string, [number, number]>} rows down, columns to the right */
const ARROWS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

/**
 * @param {Grid} grid
 * @param {import("./selection.js").Selection} selection
 * @param {Actions} actions
 */
export function listen(grid, selection, actions) {
  grid.paper.addEventListener("keydown", (event) => {
    const place = grid.layout.placeOf(event.target);
    if (!place || event.isComposing || event.keyCode === 229) return;
    if (handled(event, place)) event.preventDefault();
  });

  /**
   * @param {KeyboardEvent} event
   * @param {Place} place
   */
  function handled(event, place) {
    const {key, altKey, shiftKey} = event;
    const command = event.ctrlKey || event.metaKey;
    if (command && key.toLowerCase() === "d") return done(() => actions.fillDown(place));
    if (command && key === "Enter") return done(actions.addRow);
    if (altKey && shiftKey && ARROWS[key]?.[0]) return done(() => actions.moveRow(ARROWS[key][0]));
    if (altKey && key === "ArrowDown") return actions.suggest();
    if (altKey && key === "Enter") return done(() => place.type("\n"));
    if (key === "F2") return edit(place);
    if (key === "Escape") return selection.clear();
    if (key === "Delete" && grid.keyed) return actions.clear();
    if (key === "Enter" && !/longText|lines/.test(place.field.kind)) return go(place, [shiftKey ? -1 : 1, 0]);
    if (ARROWS[key] && !command && !altKey) return shiftKey ? extend(ARROWS[key]) : arrow(key, place);
    return false;
  }

  /** @param {() => void} action */
  function done(action) {
    action();
    return true;
  }

  /** Into the text: from here on, arrows move in it. @param {Place} place */
  function edit(place) {
    grid.keyed = false;
    place.toEnd();
    return true;
  }

  /**
   * @param {Place} place
   * @param {[number, number]} direction
   */
  function go(place, direction) {
    const found = grid.layout.neighbour(place, direction);
    if (found) grid.focus(found.pointer);
    return true;
  }

  /**
   * @param {string} key
   * @param {Place} place
   */
  function arrow(key, place) {
    const backwards = ARROWS[key][0] + ARROWS[key][1] < 0;
    const edge = backwards ? 0 : place.control.value.length;
    const atEdge = place.caret?.every((end) => end === edge);
    return place.caret !== undefined && (grid.keyed || atEdge === true) && go(place, ARROWS[key]);
  }

  /** @param {[number, number]} direction */
  function extend(direction) {
    return grid.keyed && selection.extend(direction);
  }
}
