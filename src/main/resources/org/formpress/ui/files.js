// Any file that somebody opens becomes data: ours are read by the service, a data file here.

import {parse} from "./json.js";
import {call, exact, Refused} from "./service.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {{form: string, data: Json, changes: import("./changes.js").Change[], findings: import("./service.js").Remark[],
 *   authentic?: boolean | string, signatures?: import("./signatures.js").Signature[]}} Opened
 */

/**
 * @param {File} file
 * @returns {Promise<Opened[]>} its forms
 * @throws {Refused | import("./service.js").Unreachable}
 */
export async function open(file) {
  const bytes = await file.arrayBuffer();
  if (!/\.json$/i.test(file.name) && !looksLikeData(bytes)) {
    const answer = await exact("extract/unfinished", {method: "POST", body: bytes, headers: {"Content-Type": "application/octet-stream"}});
    return answer.forms ?? [answer];
  }
  const data = dataOf(bytes);
  const form = data !== null && typeof data === "object" && !Array.isArray(data) ? data.form : undefined;
  if (data !== undefined && typeof form === "string") return [{form, data, changes: [], findings: []}];
  // What is no form is for the service to explain.
  await call("check", {method: "POST", body: bytes, headers: {"Content-Type": "application/json"}});
  throw new Refused({title: "这不是一份表", detail: `“${file.name}”里没有说是哪一张表。`}, 422, 0);
}

/** @param {ArrayBuffer} bytes */
function looksLikeData(bytes) {
  return /^[\s\uFEFF]*[{[]/.test(new TextDecoder().decode(bytes.slice(0, 64)));
}

/** @param {ArrayBuffer} bytes @returns {Json | undefined} */
function dataOf(bytes) {
  const text = textOf(bytes);
  try {
    return text === null ? undefined : parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The file's text. What reads as Chinese in GBK has hanzi and nothing of the area for private use, where GB18030 puts what is no
 * letter.
 * @param {ArrayBuffer} bytes
 */
export function textOf(bytes) {
  const [first, second] = new Uint8Array(bytes);
  const unicode = first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : "";
  if (unicode) return decoded(bytes, unicode);
  const chinese = decoded(bytes, "gb18030") || "";
  return decoded(bytes, "utf-8") ?? (/\p{Script=Han}/u.test(chinese) && !/\p{Co}/u.test(chinese) ? chinese : null);
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} encoding
 */
function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}
