// What was edited in a file, one by one: accepted, or taken back.

import {get, insertRows, join, pattern, removeRow, rows, set, split} from "./data.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {{kind: "replaced" | "row-added" | "row-removed" | "row-moved", pointer: string, label: string, from: any, to: any,
 *   computed?: boolean, cell?: string}} Change as /extract tells it; `computed`: the form printed `from`, and the data had nothing there
 * @typedef {{edited: Json, changes: Change[], refused: number[], findings?: import("./service.js").Remark[],
 *   authentic?: boolean | string, signatures?: import("./signatures.js").Signature[]}} Review `refused`: the places in `changes` of
 *   those taken back; `findings`: what else the file showed
 */

/** @param {string} pointer @returns {[string, number]} the list and the place in it */
function rowOf(pointer) {
  const parts = split(pointer);
  return [join(parts.slice(0, -1)), Number(parts[parts.length - 1])];
}

/**
 * The edited data without the changes that are refused. Values first, because their pointers are those of the edited data; then rows
 * that were added go, and rows that were moved or removed come back to where they were, the first ones first.
 * @param {Review} review
 * @returns {Json}
 */
export function result({edited, changes, refused}) {
  const taken = refused.map((index) => changes[index]);
  let data = edited;
  for (const {kind, pointer, from, computed} of taken) {
    if (kind === "replaced") data = set(data, pointer, computed ? undefined : from ?? undefined);
  }
  /** @type {{list: string, row: Json, index: number}[]} */
  const back = [];
  /** @type {{list: string, index: number}[]} */
  const out = [];
  for (const {kind, pointer, from, to} of taken) {
    const [list, index] = rowOf(kind === "row-moved" ? to : pointer);
    if (kind === "row-added" || kind === "row-moved") out.push({list, index});
    if (kind === "row-moved") back.push({list, row: get(data, to) ?? null, index: rowOf(from)[1]});
    if (kind === "row-removed") back.push({list, row: from, index});
  }
  for (const {list, index} of out.sort((one, other) => other.index - one.index)) data = removeRow(data, list, index);
  for (const {list, row, index} of back.sort((one, other) => one.index - other.index)) {
    data = insertRows(data, list, Math.min(index, rows(data, list).length), [row]);
  }
  return data;
}

/** @param {Review} review @returns {Json} what the file began from */
export const original = ({edited, changes}) => result({edited, changes, refused: changes.map((_, index) => index)});

const KINDS = {"replaced": "改动", "row-added": "新加一行", "row-removed": "删去一行", "row-moved": "换了位置"};

/**
 * A change in words.
 * @param {Change} change
 * @param {Record<string, import("./live.js").Field>} fields
 * @returns {{kind: string, place: string, from: string, to: string}}
 */
export function told({kind, pointer, label, from, to}, fields) {
  const number = /\/(\d+)(?=\/|$)/.exec(pointer);
  const row = number ? `，第 ${Number(number[1]) + 1} 行` : "";
  return {
    kind: KINDS[kind] || "改动",
    place: `${label || fields[pattern(pointer)]?.label || ""}${row}`,
    from: kind === "row-moved" ? `第 ${rowOf(from)[1] + 1} 行` : text(from),
    to: kind === "row-moved" ? `第 ${rowOf(to)[1] + 1} 行` : text(to),
  };
}

/** @param {any} value @returns {string} a value, or the texts of a row, as one reads them */
function text(value) {
  if (value === null || value === undefined || value === "") return "（空）";
  return typeof value === "object" ? Object.values(value).filter((each) => each !== null && each !== "").map(String).join(" · ") : String(value);
}

