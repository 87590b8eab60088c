// Changes of a form's data by JSON Pointer (RFC 6901). Data is never changed in place: every change makes a new tree that shares
// what stayed, so that history can keep every version.

/** @typedef {import("./json.js").Json} Json */

/** @param {string} pointer */
export const split = (pointer) =>
  pointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** @param {(string | number)[]} parts */
export const join = (parts) =>
  parts.map((part) => "/" + String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("");

// The pointer with * in place of every row's number.
/** @param {string} pointer */
export const pattern = (pointer) => pointer.replace(/\/\d+(?=\/|$)/g, "/*");

/**
 * The value at a pointer; undefined where there is none.
 * @param {Json | undefined} data
 * @param {string} pointer
 * @returns {Json | undefined}
 */
export function get(data, pointer) {
  let value = data;
  for (const part of split(pointer)) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, part)) return undefined;
    value = /** @type {any} */ (value)[part];
  }
  return value;
}

/**
 * With `value` at `pointer`; without the member if `value` is undefined. What is missing on the way is made.
 * @param {Json} data
 * @param {string} pointer
 * @param {Json | undefined} value
 * @returns {Json}
 */
export function set(data, pointer, value) {
  return setIn(data, split(pointer), value);
}

/**
 * @param {Json | undefined} data
 * @param {string[]} path
 * @param {Json | undefined} value
 * @returns {any}
 */
function setIn(data, path, value) {
  if (path.length === 0) return value;
  const [name, ...rest] = path;
  if (Array.isArray(data)) {
    const copy = [...data];
    copy[Number(name)] = setIn(data[Number(name)], rest, value);
    return copy;
  }
  const old = data !== null && typeof data === "object" ? data : {};
  if (rest.length > 0 || value !== undefined) {
    const inner = setIn(Object.hasOwn(old, name) ? old[name] : undefined, rest, value);
    return {...old, [name]: inner};
  }
  const {[name]: _, ...others} = old;
  return others;
}

/**
 * The rows of a list.
 * @param {Json} data
 * @param {string} list
 * @returns {Json[]}
 */
export function rows(data, list) {
  const value = get(data, list);
  return Array.isArray(value) ? value : [];
}

/**
 * With rows inserted before row `index`.
 * @param {Json} data
 * @param {string} list
 * @param {number} index
 * @param {Json[]} inserted
 */
export function insertRows(data, list, index, inserted) {
  const old = rows(data, list);
  return set(data, list, [...old.slice(0, index), ...inserted, ...old.slice(index)]);
}

/**
 * @param {Json} data
 * @param {string} list
 * @param {number} index
 */
export function removeRow(data, list, index) {
  return set(data, list, rows(data, list).filter((_, at) => at !== index));
}

/**
 * With row `from` in place `to`, counted without it.
 * @param {Json} data
 * @param {string} list
 * @param {number} from
 * @param {number} to
 */
export function moveRow(data, list, from, to) {
  const moved = rows(data, list)[from];
  return insertRows(removeRow(data, list, from), list, to, [moved]);
}
