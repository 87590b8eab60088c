// The booklets that the service has made or is making: how far each is, what was refused, and its files.

import {ask, button, clock, element} from "./dom.js";
import {ended, follow} from "./events.js";
import {call, fileName, json, Refused, save} from "./service.js";
import {how, what, why} from "./words.js";

/**
 * @typedef {{line?: number, projectName?: string, errors: import("./service.js").Remark[]}} RefusedForm
 * @typedef {{id: string, state: "queued" | "running" | "done" | "failed" | "cancelled", title: string, forms: number, rendered: number,
 *   failed: number, percent: number, created: string, estimatedSeconds?: number, reason?: string, files: {format: string, volume: number}[],
 *   errors: RefusedForm[]}} State
 * @typedef {{trouble: (failure: Error) => void, mend?: (id: string, line: number) => (() => void) | undefined}} Page
 *     `mend`: opens the form that was sent in a line of a booklet, where that is known
 */

/** @type {Record<string, string>} */
export const FORMATS = {pdf: "PDF", docx: "Word", xlsx: "Excel", zip: "每份表一个文件（ZIP）"};
/** @type {Record<string, string>} */
const NAMES = {...FORMATS, zip: "ZIP", csv: "清单（CSV）"};
const STATES = {queued: "排队中", running: "正在做", done: "做好了", failed: "没有做成", cancelled: "已取消"};
const SOME = 10;
const MOST_STREAMS = 1;
const POLL_MS = 3000;
const MOST_REMARKS = 5;

/**
 * Has a booklet made.
 * @param {string} lines its forms, one on each
 * @param {{cover: import("./binding.js").Cover, formats: string[], gather?: string}} settings
 * @returns {Promise<State>}
 */
export async function order(lines, {cover, formats, gather}) {
  const query = new URLSearchParams({...cover, order: "given", formats: formats.join(","), ...gather ? {gather} : {}});
  return (await call(`booklets?${query}`, {method: "POST", body: lines, headers: {"Content-Type": "application/x-ndjson"}})).json();
}

/**
 * Fills a list with the booklets of this key, newest first; those in work move on by themselves.
 * @param {HTMLElement} list
 * @param {Page} page
 * @param {AbortSignal} signal ends it
 * @param {number} [most] how many at first
 * @returns {Promise<number>} how many entries the list has; one where the service makes no booklets, which says why
 */
export async function show(list, page, signal, most = SOME) {
  const first = await some("", signal, most).catch((failure) => {
    if (!(failure instanceof Refused)) throw failure;
    return failure;
  });
  if (first instanceof Refused) {
    list.replaceChildren(element("li", {}, why(first.problem)));
    return 1;
  }
  list.replaceChildren(...first.booklets.map((each) => entry(each, page, signal)), ...more(first.next, list, page, signal));
  return first.booklets.length;
}

/**
 * @param {string} after
 * @param {AbortSignal} signal
 * @param {number} [limit]
 * @returns {Promise<{booklets: State[], next?: string}>}
 */
const some = (after, signal, limit = SOME) => json(`booklets?${new URLSearchParams({limit: String(limit), ...after && {after}})}`, undefined, signal);

/**
 * @param {string | undefined} next
 * @param {HTMLElement} list
 * @param {Page} page
 * @param {AbortSignal} signal
 */
function more(next, list, page, signal) {
  if (!next) return [];
  const item = element("li", {}, button("更早的", () => {
    some(next, signal).then((page2) => item.replaceWith(...page2.booklets.map((each) => entry(each, page, signal)), ...more(page2.next, list, page, signal)), page.trouble);
  }, {class: "link"}));
  return [item];
}

/**
 * @param {State} known
 * @param {Page} page
 * @param {AbortSignal} signal
 */
function entry(known, page, signal) {
  const parts = {bar: element("progress", {max: "100", "aria-label": `进度：${known.title || "汇编"}`}), text: element("span", {role: "status"}),
    actions: element("span", {class: "takes"}), refused: element("div", {})};
  const item = element("li", {class: "booklet"}, element("b", {}, known.title || "汇编"), element("small", {}, clock(Date.parse(known.created))),
    parts.text, parts.bar, parts.actions, parts.refused);
  const fail = (/** @type {Error} */ failure) => {
    if (failure instanceof Refused && failure.status === 404) item.remove();
    else if (!signal.aborted) page.trouble(failure);
  };
  const update = (/** @type {State} */ state) => {
    parts.bar.value = state.percent;
    parts.bar.hidden = ended(state.state);
    const text = sentence(state);
    if (parts.text.textContent !== text) parts.text.textContent = text;
    item.dataset.state = state.state;
    if (parts.actions.dataset.state === state.state) return;
    parts.actions.dataset.state = state.state;
    parts.actions.replaceChildren(...actions(state, item, fail));
    if (ended(state.state)) parts.refused.replaceChildren(...refused(state, page));
  };
  update({...known, files: [], errors: []});
  delete parts.actions.dataset.state;
  if (ended(known.state)) json(address(known.id), undefined, signal).then(update).catch(fail);
  else watch(known.id, update, signal).catch(fail);
  return item;
}

let streams = 0;

/**
 * Follows a booklet by its events; several at a time would take all the connections that a browser makes to one service, so that
 * nothing else got through.
 * @param {string} id
 * @param {(state: State) => void} update
 * @param {AbortSignal} signal
 */
async function watch(id, update, signal) {
  if (streams < MOST_STREAMS) {
    streams += 1;
    await follow(id, update, signal).finally(() => { streams -= 1; });
    return;
  }
  for (;;) {
    await new Promise((wake) => { setTimeout(wake, POLL_MS); });
    if (signal.aborted) return;
    const state = await json(address(id), undefined, signal);
    update(state);
    if (ended(state.state)) return;
  }
}

/** @param {string} id */
const address = (id) => `booklets/${encodeURIComponent(id)}`;

/** @param {State} state */
function sentence({state, forms, rendered, failed, estimatedSeconds, reason}) {
  const left = state === "running" && estimatedSeconds ? `，还要约 ${estimatedSeconds < 60 ? `${estimatedSeconds} 秒` : `${Math.ceil(estimatedSeconds / 60)} 分钟`}` : "";
  const done = state === "running" || state === "queued" ? `，已排好 ${Math.floor(rendered)} 份` : "";
  return `${STATES[state]}：共 ${forms} 份${done}${failed ? `，${failed} 份有错` : ""}${left}。${reason ?? ""}`;
}

/**
 * @param {State} state
 * @param {HTMLElement} item
 * @param {(failure: Error) => void} fail
 */
function actions(state, item, fail) {
  const title = state.title || "汇编";
  const end = () => call(address(state.id), {method: "DELETE"});
  if (!ended(state.state)) return [button("取消", () => { end().catch(fail); }, {"aria-label": `取消 ${title}`})];
  const remove = async () => {
    if (await ask("删除这本汇编？", `“${title}”和它的文件删除后找不回来。`, "留着", "删除") !== "删除") return;
    await end();
    item.remove();
  };
  const formats = Object.keys(NAMES).filter((format) => state.files.some((file) => file.format === format));
  return [...formats.map((format) => button(`下载 ${NAMES[format]}`, () => { take(state, format).catch(fail); })),
    button("删除", () => { remove().catch(fail); }, {class: "link", "aria-label": `删除 ${title}`})];
}

/**
 * @param {State} state
 * @param {string} format
 */
async function take({id, files}, format) {
  const volumes = files.filter((file) => file.format === format).length;
  const answer = await call(`${address(id)}/file?format=${format}${volumes > 1 ? "&volume=all" : ""}`);
  save(await answer.blob(), fileName(answer));
}

/**
 * @param {State} state
 * @param {Page} page
 */
function refused({id, errors, failed}, page) {
  if (errors.length === 0) return [];
  const items = errors.map(({projectName, line, errors: remarks}) => {
    const mend = line === undefined ? undefined : page.mend?.(id, line);
    return element("li", {}, element("b", {}, projectName || `第 ${line} 份`), ...mend ? [" ", button("打开来改", mend, {"aria-label": `打开来改 ${projectName}`})] : [],
      element("ul", {}, ...remarks.slice(0, MOST_REMARKS).map((remark) => element("li", {}, what(remark), how(remark)))));
  });
  return [element("details", {class: "refused"}, element("summary", {}, `有错的 ${failed} 份`), element("ol", {}, ...items))];
}
