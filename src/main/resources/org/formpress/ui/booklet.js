// Many forms in one file: of a workbook that was filled in, or of forms in progress. The service makes it in the background; this
// browser remembers which ones it asked for, so that they are there again after a reload.

import {ask, button, clock, element} from "./dom.js";
import {call, json, save} from "./service.js";
import {remembered} from "./store.js";
import {how, what} from "./words.js";

/**
 * @typedef {{id: string, title: string, made: number}} Made
 * @typedef {{id: string, state: "queued" | "running" | "done" | "failed" | "cancelled", title: string, forms: number, rendered: number,
 *   failed: number, percent: number, reason?: string, files: {format: string, href: string}[],
 *   errors: {line?: number, projectName?: string, errors: import("./service.js").Remark[]}[]}} State
 */

const KEY = "formpress-booklets";
const browser = remembered("localStorage");
const MOST = 10;
const POLL_MS = 700;
/** @type {Record<string, string>} */
const FORMATS = {pdf: "PDF", docx: "Word", xlsx: "Excel", zip: "每份表一个文件（ZIP）"};
const STATES = {queued: "排队中", running: "正在做", done: "做好了", failed: "没有做成", cancelled: "已取消"};

/** @returns {Made[]} newest first */
export const made = () => JSON.parse(browser.get(KEY) ?? "[]");

/**
 * Asks for cover and formats, has the booklet made and shows how far it is.
 * @param {BodyInit} body
 * @param {string} type of the body
 * @param {string} from what it is made of
 */
export async function bind(body, type, from) {
  const title = element("input", {value: "绩效评价汇编", maxlength: "100"});
  const order = element("select", {}, ...[["given", "原来的顺序"], ["unit", "实施单位"], ["name", "项目名称"]].map(([value, name]) => element("option", {value}, name)));
  const formats = Object.entries(FORMATS).map(([value, name]) => ({value, name, box: element("input", {type: "checkbox", checked: value === "pdf"})}));
  const answer = await ask("做一本汇编", element("div", {class: "settings"},
    element("p", {}, from),
    element("label", {}, "封面标题", title),
    element("label", {}, "排列", order),
    ...formats.map(({name, box}) => element("label", {class: "check"}, box, name))), "开始", "不做了");
  if (answer !== "开始") return;
  const wanted = formats.filter(({box}) => box.checked).map(({value}) => value).join(",") || "pdf";
  const query = new URLSearchParams({title: title.value, order: order.value, formats: wanted});
  const state = await (await call(`booklets?${query}`, {method: "POST", body, headers: {"Content-Type": type}})).json();
  browser.set(KEY, JSON.stringify([{id: state.id, title: title.value, made: Date.now()}, ...made()].slice(0, MOST)));
  await watch(state.id, title.value);
}

/**
 * Shows a booklet until it is closed.
 * @param {string} id
 * @param {string} title
 */
export async function watch(id, title) {
  const address = `booklets/${encodeURIComponent(id)}`;
  const bar = element("progress", {max: "100", value: "0", "aria-label": "进度"});
  const text = element("p", {role: "status"});
  const rest = element("div", {});
  let open = true;
  const closed = ask(title || "汇编", element("div", {}, text, bar, rest), "关上").then(() => { open = false; });
  const fail = (/** @type {Error} */ failure) => { text.textContent = failure.message; };
  while (open) {
    const state = /** @type {State | undefined} */ (await json(address).catch(fail));
    if (!state) break;
    bar.value = state.percent;
    text.textContent = `${STATES[state.state]}：共 ${state.forms} 份，已排好 ${state.rendered} 份${state.failed ? `，${state.failed} 份有错` : ""}。${state.reason ?? ""}`;
    const ended = !["queued", "running"].includes(state.state);
    rest.replaceChildren(...ended ? result(state, address, fail) : [button("取消", () => { call(address, {method: "DELETE"}).catch(fail); })]);
    if (ended) break;
    await new Promise((wake) => { setTimeout(wake, POLL_MS); });
  }
  await closed;
}

/**
 * @param {State} state
 * @param {string} address
 * @param {(failure: Error) => void} fail
 */
function result(state, address, fail) {
  const take = async (/** @type {string} */ format) => {
    const answer = await call(`${address}/file?format=${format}`);
    save(await answer.blob(), `${state.title || "汇编"}.${format}`);
  };
  const files = state.files.map(({format}) => button(`下载 ${FORMATS[format] ?? format}`, () => { take(format).catch(fail); }, {class: "main"}));
  const faults = state.errors.map(({projectName, line, errors}) => element("li", {},
    element("b", {}, projectName || `第 ${line} 行`), element("ul", {}, ...errors.slice(0, 5).map((fault) => element("li", {}, what(fault), how(fault))))));
  return [element("div", {class: "answers"}, ...files), element("ol", {class: "refused"}, ...faults)];
}

/** @param {(failure: Error) => void} trouble @returns {HTMLElement[]} the booklets that this browser asked for */
export const list = (trouble) => made().map(({id, title, made: time}) => element("li", {},
  button(title, () => { watch(id, title).catch(trouble); }, {class: "resume"}), element("small", {}, clock(time))));
