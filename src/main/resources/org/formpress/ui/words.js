// The service speaks to programs and people. On this page it says only what somebody who fills in a form needs.

/** @typedef {import("./service.js").Remark} Remark */

/** @type {Record<string, string>} how to mend it here, where the service tells programs */
const HERE = {
  "missing": "请填写。",
  "wrong-type": "请重新填写这一格。",
  "not-a-number": "只填数字，例如 1234.50；没有就空着。",
  "not-an-integer": "只填整数，例如 2024。",
  "not-a-date": "请写成 2024-01-31 或 2024年1月31日；没有就空着。",
  "unknown-member": "这份文件里有表上没有的内容；不影响在这里填写，但要请提供文件的人改正。",
};

/**
 * @param {Remark} remark
 * @returns {string} what is wrong, by the form's own names
 */
export const what = ({message, pointer, label}) =>
  message.replaceAll(`（${pointer}）`, "").replace(/（(\/[\w*-]+)+）/g, "").replace(/^缺少必填的?字段.*$/, `“${label}”还没有填。`)
    .replaceAll("字段“", "“").replaceAll("字段", "栏目");

/**
 * @param {Remark} remark
 * @returns {string} how to mend it
 */
export const how = ({code = "", hint = ""}) => HERE[code] || hint.replaceAll("字段", "栏目");
