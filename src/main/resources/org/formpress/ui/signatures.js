// Who signed a file, as a clerk reads it.

/**
 * @typedef {{name: string, signer: string, time: string, covers: "whole" | "revision" | "part", valid: boolean | "unknown",
 *   algorithm: string, places: number, place?: {page: number}}} Signature as /extract tells it
 */

/**
 * @param {Signature} signature
 * @returns {{text: string, severity: "info" | "warning" | "error"}}
 */
export function said({signer, time, covers, valid, places, place}) {
  const who = signer ? `已由“${signer}”签名` : "已有签名";
  const when = time ? `（${clock(new Date(time))}）` : "";
  const where = place ? `，显示在第 ${place.page} 页${places > 1 ? `等 ${places} 处` : ""}` : places === 0 ? "，纸面上看不到" : "";
  if (covers === "part") return {text: `${who}${when}${where}，但没有覆盖整个文件，签名无效`, severity: "error"};
  if (valid === true) return {text: `${who}${when}${where}，签名有效`, severity: "info"};
  if (valid === false) return {text: `${who}${when}${where}，签名无效`, severity: "error"};
  return {text: `${who}${when}${where}，签名是否有效，这里看不出来`, severity: "warning"};
}

/** The time here, to the minute. @param {Date} time */
function clock(time) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
