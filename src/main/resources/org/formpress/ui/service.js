// Calls to the service. All addresses are relative: a proxy may put the service into a folder.

/**
 * @typedef {{pointer: string, label: string, cell?: string, code?: string, rule?: string, severity?: string, message: string, hint: string}} Remark
 *     a fault or a finding; `cell`: of the workbook it comes from
 * @typedef {{type?: string, title: string, detail: string, status?: number, errors?: Remark[]}} Problem
 */

import {parse} from "./json.js";

const AWAY = "连接不上服务，请检查网络或稍后再试。";

/** The service says no, and why. */
export class Refused extends Error {
  /**
   * @param {Problem} problem
   * @param {number} status
   * @param {number} retryAfter seconds; 0 if it need not be tried again
   */
  constructor(problem, status, retryAfter) {
    super(problem.detail || problem.title);
    this.problem = problem;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Nobody answers. */
export class Unreachable extends Error {}

export const session = {
  /** Asks for the key, and is done when somebody has signed in: set by the page. */
  needed: async () => {},
  /** Whether somebody is signed in; where the service has no keys, nobody needs to be. */
  open: false,
};

/**
 * X-Requested-With shows the service that its own page calls, whatever name a proxy has given it.
 * @param {string} address
 * @param {RequestInit & {headers?: Record<string, string>}} options
 * @returns {Promise<Response>}
 * @throws {Unreachable | DOMException} the second if it was cancelled
 */
async function send(address, options) {
  const headers = {"Accept-Language": "zh-CN", "X-Requested-With": "FormPress", ...options.headers};
  try {
    return await fetch(address, {...options, headers});
  } catch (failure) {
    if (failure instanceof DOMException) throw failure;
    throw new Unreachable(AWAY);
  }
}

/** @param {Response} answer @returns {Promise<Refused>} */
const refusal = async (answer) => new Refused(await problemOf(answer), answer.status, Number(answer.headers.get("Retry-After")) || 0);

/**
 * Waits until somebody is signed in, if need be.
 * @param {string} address
 * @param {RequestInit & {headers?: Record<string, string>}} [options]
 * @returns {Promise<Response>} a good answer
 * @throws {Refused | Unreachable | DOMException} the last if it was cancelled
 */
export async function call(address, options = {}) {
  let answer = await send(address, options);
  while (answer.status === 401) {
    session.open = false;
    await session.needed();
    answer = await send(address, options);
  }
  session.open ||= answer.headers.has("X-Key-Name");
  if (answer.ok) return answer;
  throw await refusal(answer);
}

/**
 * @param {string} key sent this once and kept nowhere
 * @returns {Promise<boolean>} false: it is wrong
 * @throws {Refused | Unreachable}
 */
export async function signIn(key) {
  const answer = await send("session", {method: "POST", headers: {"X-API-Key": key}});
  if (!answer.ok && answer.status !== 401) throw await refusal(answer);
  return answer.ok;
}

/** @throws {Refused | Unreachable} */
export async function signOut() {
  const answer = await send("session", {method: "DELETE"});
  if (!answer.ok && answer.status !== 401) throw await refusal(answer);
}

/**
 * What does not arrive whole, or is not what was asked for, did not come from the service.
 * @template T
 * @param {Response} answer
 * @param {(text: string) => T} parsed
 * @returns {Promise<T>}
 * @throws {Unreachable | DOMException}
 */
async function read(answer, parsed) {
  try {
    return parsed(await answer.text());
  } catch (failure) {
    if (failure instanceof DOMException) throw failure;
    throw new Unreachable(AWAY);
  }
}

/**
 * What is no problem document was answered by something between this page and the service.
 * @param {Response} answer
 * @returns {Promise<Problem>}
 */
async function problemOf(answer) {
  if (/json/.test(answer.headers.get("Content-Type") || "")) return read(answer, JSON.parse);
  if (answer.status === 413) return {title: "文件过大", detail: "文件太大，在半路上被拦下了。请一次少交一些，或者请管理员放宽（413）。"};
  return {title: "连接不上服务", detail: `服务暂时没有答复（${answer.status}）。请稍后再试；一直这样，请告诉管理员。`};
}

/**
 * @param {string} address
 * @param {unknown} [data] sent, if there is any
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function json(address, data, signal) {
  const sent = {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(data), signal};
  return read(await call(address, data === undefined ? {signal} : sent), JSON.parse);
}

/**
 * An answer that carries data of a form, with every digit.
 * @param {string} address
 * @param {RequestInit & {headers?: Record<string, string>}} [options]
 * @returns {Promise<any>}
 */
export async function exact(address, options) {
  return read(await call(address, options), parse);
}

/**
 * A finished file.
 * @param {string} format
 * @param {unknown} data
 * @param {{compare?: unknown, signal?: AbortSignal}} [options]
 * @returns {Promise<{blob: Blob, name: string}>}
 */
export async function render(format, data, {compare, signal} = {}) {
  const address = `render?format=${format}${compare === undefined ? "" : "&compare=true"}`;
  const body = JSON.stringify(compare === undefined ? data : {data, compare});
  const answer = await call(address, {method: "POST", headers: {"Content-Type": "application/json", Accept: "*/*"}, body, signal});
  return {blob: await answer.blob(), name: fileName(answer)};
}

/** @param {Response} answer */
export function fileName(answer) {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") || "")?.[1];
  return encoded ? decodeURIComponent(encoded) : "表单";
}

/**
 * Hands a file to the browser.
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
