// Who signed a file, as a clerk reads it.

/**
 * @typedef {{name: string, signer: string, time: string, covers: "whole" | "revision" | "part", valid: boolean | "unknown",
 *   algorithm: string}} Signature as /extract tells it
 */

/**
 * @param {Signature} signature
 * @returns {{text: string, severity: "info" | "warning" | "error"}}
 */
export function said({signer, time, covers, valid}) {
  const who = signer ? `已由“${signer}”签名` : "已有签名";
  const when = time ? `（${clock(new Date(time))}）` : "";
  if (covers === "part") return {text: `${who}${when}，但没有覆盖整个文件，签名无效`, severity: "error"};
  if (valid === true) return {text: `${who}${when}，签名有效`, severity: "info"};
  if (valid === false) return {text: `${who}${when}，签名无效`, severity: "error"};
  return {text: `${who}${when}，签名是否有效，这里看不出来`, severity: "warning"};
}

/** The time here, to the minute. @param {Date} time */
function clock(time) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
