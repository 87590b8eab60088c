// What is still to be filled in, mended or looked at, beside the form. A click goes to the cell, and the cell says why.

import {attribute, element} from "./dom.js";
import {how, what} from "./words.js";

/**
 * @typedef {import("./service.js").Remark} Remark
 * @typedef {"error" | "warning" | "info"} Level
 * @typedef {{level: Level, name: string, text: string, hint: string, pointers: string[]}} Item one or several remarks of the same kind
 */

/** From the gravest. */
const ORDER = ["要改", "没填", "矛盾", "留意", "说明"];
/** @type {Record<string, [Level, string]>} */
const SEVERITIES = {error: ["error", "矛盾"], warning: ["warning", "留意"], info: ["info", "说明"]};
/** From here on, remarks of one rule about one column are one item. */
const MANY = 4;

/**
 * @param {import("./live.js").Draft} draft
 * @returns {Item[]} gravest first
 */
export function items({faults, findings}) {
  /** @type {Map<string, {remark: Remark, level: Level, name: string}[]>} */
  const groups = new Map();
  const add = (/** @type {Remark} */ remark, /** @type {Level} */ level, /** @type {string} */ name) => {
    const key = [name, remark.code ?? remark.rule, remark.label].join("|");
    groups.set(key, [...groups.get(key) ?? [], {remark, level, name}]);
  };
  for (const fault of faults) add(fault, "error", fault.code === "missing" ? "没填" : "要改");
  for (const finding of findings) add(finding, ...SEVERITIES[finding.severity ?? "info"] ?? SEVERITIES.info);
  const all = [...groups.values()].flatMap((group) => group.length >= MANY ? [joined(group)] : group.map((one) => joined([one])));
  return all.sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}

/**
 * @param {{remark: Remark, level: Level, name: string}[]} group
 * @returns {Item}
 */
function joined(group) {
  const [{remark, level, name}] = group;
  const more = group.length > 1 ? `这样的共 ${group.length} 处，再点一下到下一处。` : "";
  return {level, name, text: what(remark), hint: more || how(remark), pointers: group.map((one) => one.remark.pointer)};
}

/**
 * Shows the remarks. What stays the same stays, and so does the focus on it.
 * @param {HTMLElement} list
 * @param {HTMLElement} summary
 * @param {import("./live.js").Draft} draft
 * @param {(pointer: string) => void} go
 * @returns {Map<string, import("./place.js").Mark>} what each cell says
 */
export function show(list, summary, draft, go) {
  const all = items(draft);
  const text = summaryOf(draft);
  if (summary.textContent !== text) summary.textContent = text;
  attribute(summary, "class", draft.faults.length ? "bad" : "good");
  while (list.children.length > all.length) list.lastElementChild?.remove();
  all.forEach((item, index) => {
    const old = list.children[index];
    const state = JSON.stringify(item);
    if (old?.getAttribute("data-state") === state) return;
    const made = entry(item, index, go);
    made.setAttribute("data-state", state);
    if (old) old.replaceWith(made);
    else list.append(made);
  });
  return marks(all);
}

/** @param {import("./live.js").Draft} draft */
function summaryOf({faults, findings}) {
  if (faults.length) return `还有 ${faults.length} 处要填好、改好，才能生成文件。`;
  if (findings.length) return `可以生成文件了。有 ${findings.length} 处请再看一眼：`;
  return "可以生成文件了，没有发现矛盾。";
}

/**
 * @param {Item} item
 * @param {number} index
 * @param {(pointer: string) => void} go
 */
function entry({level, name, text, hint, pointers}, index, go) {
  let next = 0;
  const click = () => {
    go(pointers[next]);
    next = (next + 1) % pointers.length;
  };
  return element("li", {class: level}, element("button", {type: "button", click},
    element("b", {}, name), element("span", {id: `remark-${index}`}, text), element("small", {}, hint)));
}

/** @param {Item[]} all */
function marks(all) {
  /** @type {Map<string, import("./place.js").Mark>} */
  const found = new Map();
  all.forEach(({level, text, hint, pointers}, index) => {
    for (const pointer of pointers) {
      const mark = found.get(pointer) ?? {level, text: "", ids: []};
      mark.ids.push(`remark-${index}`);
      mark.text += `${mark.text && "\n"}${pointers.length > 1 ? "" : text}${hint}`;
      found.set(pointer, mark);
    }
  });
  return found;
}
