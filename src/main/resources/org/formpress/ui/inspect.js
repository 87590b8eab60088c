// What the service says of the forms of a booklet, and of the files they come in: a few at a time, because others wait for it too.

import {original} from "./changes.js";
import {get} from "./data.js";
import * as files from "./files.js";
import {draftOf} from "./live.js";
import {nameOf} from "./rows.js";
import {exact, json, Refused} from "./service.js";
import {what} from "./words.js";
import {formsIn} from "./binding.js";
import {pathOf} from "./gather.js";

/**
 * @typedef {import("./binding.js").Item} Item
 * @typedef {import("./live.js").Spec} Spec
 */

const AT_ONCE = 3;
const MOST_FORMS = 1000;
const AGAIN_S = 2;
/** 总分, or 总分(得分) beside 总分(分值). */
const TOTAL = /^总分(?!.*分值)/;
/** @type {Map<string, Promise<Spec>>} */
const specs = new Map();

/** @param {string} form @returns {Promise<Spec>} */
function specOf(form) {
  const known = specs.get(form) ?? exact(draftOf(form));
  specs.set(form, known);
  known.catch(() => specs.delete(form));
  return known;
}

/**
 * Does something with each, a few at a time, until all are done or it is cancelled; the first failure ends it.
 * @template T
 * @param {T[]} all
 * @param {(each: T) => Promise<void>} action
 * @param {AbortSignal} signal
 */
export async function eachOf(all, action, signal) {
  const waiting = [...all];
  const work = async () => {
    try {
      for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) await patiently(() => action(/** @type {T} */ (next)), signal);
    } catch (failure) {
      waiting.length = 0;
      throw failure;
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
}

/**
 * Once more as long as the service asks to wait.
 * @param {() => Promise<void>} action
 * @param {AbortSignal} signal
 */
async function patiently(action, signal) {
  while (!signal.aborted) {
    try {
      await action();
      return;
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof Refused) || failure.status !== 429 && failure.status !== 503) throw failure;
      await new Promise((wake) => { setTimeout(wake, (failure.retryAfter || AGAIN_S) * 1000); });
    }
  }
}

/**
 * @param {Item} item
 * @param {AbortSignal} signal
 * @returns {Promise<import("./binding.js").Seen>}
 */
export async function seen({form, data, wrong = []}, signal) {
  try {
    const spec = await specOf(form);
    const {faults, findings, computed} = await json(draftOf(form), data, signal);
    return {title: spec.title, name: nameOf(spec, data), unit: called(spec, /^实施单位/, data) || called(spec, /^主管部门/, data),
      score: called(spec, TOTAL, data, computed), faults: [...wrong, ...faults], findings};
  } catch (failure) {
    if (!(failure instanceof Refused) || ![400, 404, 413, 422].includes(failure.status)) throw failure;
    const whole = {pointer: "", label: "", message: failure.message, hint: ""};
    return {title: form, name: String(get(data, "/projectName") ?? "（还没有名称）"), unit: "", score: "", faults: failure.problem.errors ?? [whole], findings: []};
  }
}

/**
 * The value that the form calls so, or else what it prints there.
 * @param {Spec} spec
 * @param {RegExp} label
 * @param {import("./json.js").Json} data
 * @param {Record<string, string>} [computed]
 */
function called({fields}, label, data, computed = {}) {
  const pointer = Object.keys(fields).find((each) => !each.includes("*") && label.test(fields[each].label)) ?? "/?";
  return String(get(data, pointer) ?? computed[pointer] ?? "");
}

/**
 * The forms of a file, as items.
 * @param {File} file
 * @returns {Promise<{items: Omit<Item, "key">[], why: string}>} `why` something in it is left out; else empty
 * @throws {Refused} what cannot be read at all, and why
 */
export async function itemsOf(file) {
  if (!/\.(ndjson|jsonl|json)$/i.test(file.name)) return {items: (await files.open(file)).map((each) => fromFile(each, pathOf(file))), why: ""};
  const text = files.textOf(await file.arrayBuffer());
  if (text === null) return {items: [], why: "读不出文字：既不是 UTF-8，也不是 GBK。"};
  const all = formsIn(text);
  const good = all.filter(({data}) => typeof get(data, "/form") === "string").slice(0, MOST_FORMS);
  const bad = all.filter(({data}) => typeof get(data, "/form") !== "string").map(({line}) => line);
  const why = bad.length ? `第 ${bad.slice(0, 5).join("、")}${bad.length > 5 ? " 等" : ""} 份读不懂：数据不完整，或者没有说是哪一张表。`
    : all.length > good.length ? `一个文件最多 ${MOST_FORMS} 份表。` : all.length ? "" : "里面没有表。";
  return {items: good.map(({data}) => ({form: String(get(data, "/form")), data: data ?? null, from: pathOf(file)})), why};
}

/**
 * The forms of a workbook that was filled in, as items.
 * @param {File} file
 * @returns {Promise<{items: Omit<Item, "key">[], why: string}>} `why` rows of it are left out; else empty
 * @throws {Refused} what cannot be read at all, and why
 */
export async function filledOf(file) {
  const {forms, errors} = await exact("extract/filled", {method: "POST", body: await file.arrayBuffer(), headers: {"Content-Type": "application/octet-stream"}});
  const items = forms.map((/** @type {{data: import("./json.js").Json, errors: import("./service.js").Remark[]}} */ {data, errors: cells}) => {
    const wrong = cells.map(placed);
    const review = wrong.length ? {edited: data, changes: [], refused: [], findings: wrong} : undefined;
    return {form: String(get(data, "/form")), data, from: pathOf(file), wrong, review};
  });
  return {items, why: errors.slice(0, 5).map(placed).map(what).join(" ")};
}

/**
 * Says in which cell it is.
 * @param {import("./service.js").Remark} remark
 */
const placed = (remark) => remark.cell ? {...remark, message: `${remark.cell}：${remark.message}`} : remark;

/**
 * @param {files.Opened} opened
 * @param {string} name of the file
 */
function fromFile({form, data, changes, findings, authentic, signatures}, name) {
  const edited = changes.length > 0 || authentic === false || signatures?.some(({valid}) => valid === false);
  const review = edited ? {edited: data, changes, refused: [], findings, authentic, signatures} : undefined;
  return {form, data, from: name, review, base: changes.length ? original({edited: data, changes, refused: []}) : data};
}

/**
 * A workbook to fill in, even if the program that saved it has lost its marks.
 * @param {File} file
 * @param {unknown} failure of reading it
 */
export function isWorkbook(file, failure) {
  const code = failure instanceof Refused ? failure.problem.errors?.[0]?.code : "";
  return code === "workbook-to-fill-in" || /\.xlsx$/i.test(file.name) && code === "no-data-in-file";
}
