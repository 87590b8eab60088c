// What a booklet is to be made of: a list of forms and its cover. Nothing here is changed in place, and nothing needs the page.

import {parse} from "./json.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {import("./service.js").Remark} Remark
 * @typedef {{name: string, title: string, unit: string, score: string, faults: Remark[], findings: Remark[]}} Seen what the service says of a form
 * @typedef {{key: number, form: string, data: Json, from: string, out?: boolean, work?: number, revision?: number,
 *   review?: import("./changes.js").Review, base?: Json, wrong?: Remark[], seen?: Seen}} Item
 *     `from`: the file it came in; `work`: the form in progress as which it is filled in, whose data counts; `out`: left out;
 *     `wrong`: cells of a workbook that gave no value, until the form has been opened and gone through
 * @typedef {{title: string, town: string, year: string, date: string}} Cover
 * @typedef {{items: Item[], next: number, cover: Cover, formats: string[], gather?: string, sent?: {id: string, keys: number[]},
 *     revision?: number}} Binding
 *     `gather`: the form that is to sum up the others; `sent`: the booklet that was made of it last, and of which forms; `revision`: as which it was stored
 */

/** @returns {Binding} */
export const empty = () => ({items: [], next: 1, cover: {title: "绩效评价汇编", town: "", year: "", date: ""}, formats: ["pdf"]});

/**
 * @param {Binding} binding
 * @param {Omit<Item, "key">[]} items
 * @returns {Binding}
 */
export function added(binding, items) {
  const more = items.map((item, index) => ({...item, key: binding.next + index}));
  return {...binding, items: [...binding.items, ...more], next: binding.next + items.length};
}

/**
 * @param {Binding} binding
 * @param {number} key
 * @param {Partial<Item>} change
 * @returns {Binding}
 */
export const changed = (binding, key, change) =>
  ({...binding, items: binding.items.map((item) => item.key === key ? {...item, ...change} : item)});

/**
 * @param {Binding} binding
 * @param {number} key
 * @param {number} place from 0; the nearest there is
 * @returns {Binding}
 */
export function moved(binding, key, place) {
  const item = binding.items.find((each) => each.key === key);
  if (!item) return binding;
  const others = binding.items.filter((each) => each !== item);
  const at = Math.max(0, Math.min(others.length, place));
  return {...binding, items: [...others.slice(0, at), item, ...others.slice(at)]};
}

/**
 * Those without the value come last; equals stay as they are.
 * @param {Binding} binding
 * @param {"unit" | "name"} by
 * @returns {Binding}
 */
export function sorted(binding, by) {
  const order = new Intl.Collator("zh-CN", {numeric: true});
  const value = (/** @type {Item} */ item) => item.seen?.[by] ?? "";
  const items = [...binding.items].sort((one, other) => Number(!value(one)) - Number(!value(other)) || order.compare(value(one), value(other)));
  return {...binding, items};
}

/** Whether it may be printed: not without what a cell of its workbook says. @param {Item} item */
export const isWhole = ({wrong = []}) => wrong.length === 0;

/** @param {Binding} binding */
export const chosen = (binding) => binding.items.filter((item) => !item.out);

/**
 * The forms of a text: one after the other, on a line each or on several, or an array.
 * @param {string} text
 * @returns {{data?: Json, line: number}[]} without data: a line that nobody can read
 */
export function formsIn(text) {
  const whole = parsed(text);
  if (whole !== undefined) return (Array.isArray(whole) ? whole : [whole]).map((data, index) => ({data, line: index + 1})).filter(isForm);
  /** @type {{data?: Json, line: number}[]} */
  const found = [];
  text.replace(/^\uFEFF/, "").split("\n").forEach((line, index) => {
    if (line.trim() !== "") found.push({data: parsed(line), line: index + 1});
  });
  return found.filter(isForm);
}

/** Settings of a booklet may stand before its forms. @param {{data?: Json}} each */
const isForm = ({data}) => !(data !== null && typeof data === "object" && !Array.isArray(data) && "settings" in data && !("form" in data));

/** @param {string} text @returns {Json | undefined} */
function parsed(text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** @param {Item[]} items @returns {string} a line each */
export const lines = (items) => items.map(({data}) => JSON.stringify(data)).join("\n");
