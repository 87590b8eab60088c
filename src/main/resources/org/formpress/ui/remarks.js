// What is still to be filled in, mended or looked at, beside the form. A click goes to the cell, and the cell says why.

import {element} from "./dom.js";
import {how, what} from "./words.js";

/**
 * @typedef {import("./service.js").Remark} Remark
 * @typedef {"error" | "warning" | "info"} Level
 */

/** @type {Record<Level, string>} */
const NAMES = {error: "要改", warning: "留意", info: "说明"};
const MOST = 200;

/**
 * @param {import("./live.js").Draft} draft
 * @returns {{remark: Remark, level: Level, name: string}[]} gravest first
 */
export function of({faults, findings}) {
  const order = ["要改", "矛盾", "没填", "留意", "说明"];
  return [
    ...faults.map((remark) => ({remark, level: /** @type {Level} */ ("error"), name: remark.code === "missing" ? "没填" : "要改"})),
    ...findings.map((remark) => {
      const level = /** @type {Level} */ (remark.severity || "info");
      return {remark, level, name: level === "error" ? "矛盾" : NAMES[level]};
    }),
  ].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

/**
 * Shows the remarks.
 * @param {HTMLElement} list
 * @param {HTMLElement} summary
 * @param {import("./live.js").Draft} draft
 * @param {(pointer: string) => void} go
 * @returns {Map<string, import("./grid.js").Mark>} what each cell says
 */
export function show(list, summary, draft, go) {
  const all = of(draft);
  const text = summaryOf(draft);
  if (summary.textContent !== text) summary.textContent = text;
  summary.className = draft.faults.length ? "bad" : "good";
  const items = all.slice(0, MOST).map(({remark, level, name}, index) => item(remark, level, name, index, go));
  const old = [...list.children];
  items.forEach((made, index) => {
    if (!old[index]) list.append(made);
    else if (old[index].textContent !== made.textContent || old[index].className !== made.className) old[index].replaceWith(made);
    else /** @type {any} */ (old[index]).goes = /** @type {any} */ (made).goes;
  });
  old.slice(items.length).forEach((gone) => gone.remove());
  return marks(all);
}

/** @param {import("./live.js").Draft} draft */
function summaryOf({faults, findings}) {
  if (faults.length) return `还有 ${faults.length} 处要填好、改好，才能生成文件。`;
  if (findings.length) return `可以生成文件了。有 ${findings.length} 处请再看一眼：`;
  return "可以生成文件了，没有发现矛盾。";
}

/**
 * @param {Remark} remark
 * @param {Level} level
 * @param {string} name
 * @param {number} index
 * @param {(pointer: string) => void} go
 */
function item(remark, level, name, index, go) {
  const made = /** @type {HTMLLIElement & {goes: string}} */ (element("li", {class: level}));
  made.goes = remark.pointer;
  made.append(element("button", {type: "button", click: () => go(made.goes)},
    element("b", {}, name),
    element("span", {id: `remark-${index}`}, what(remark)),
    element("small", {}, how(remark))));
  return made;
}

/** @param {ReturnType<typeof of>} all */
function marks(all) {
  /** @type {Map<string, import("./grid.js").Mark>} */
  const found = new Map();
  all.slice(0, MOST).forEach(({remark, level}, index) => {
    const text = `${what(remark)}${how(remark)}`;
    const mark = found.get(remark.pointer);
    if (mark) {
      mark.ids.push(`remark-${index}`);
      mark.text += `\n${text}`;
    } else {
      found.set(remark.pointer, {level, text, ids: [`remark-${index}`]});
    }
  });
  return found;
}
