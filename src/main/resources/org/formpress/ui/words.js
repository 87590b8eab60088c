// The service speaks to programs and people. On this page it says only what somebody who fills in a form needs.

/**
 * @typedef {import("./service.js").Remark} Remark
 * @typedef {import("./service.js").Problem} Problem
 */

/** @type {Record<string, string>} how to mend it here, where the service tells programs */
const HERE = {
  "missing": "请填写。",
  "wrong-type": "请重新填写这一格。",
  "not-a-number": "只填数字，例如 1234.50；没有就空着。",
  "not-an-integer": "只填整数，例如 2024。",
  "not-a-date": "请写成 2024-01-31 或 2024年1月31日；没有就空着。",
  "workbook-to-fill-in": "请在第一页打开它，会做成汇编。",
  "unknown-member": "这份文件里有表上没有的内容；不影响在这里填写，但要请提供文件的人改正。",
};

/** @type {Record<string, string>} what is wrong, where the service tells programs */
const PROBLEMS = {
  "no-such-form": "这里没有这种表，也许是别的系统或者更新的版本做的。请向给您文件的人核实。",
  "too-large": "内容太多，这里收不下。请删减一些，一次只交一张表。",
  "store-unusable": "现在做不了汇编，请告诉管理员。单张表照常可以下载。",
};

/** Without the calls that the service names to programs. @param {string} text */
export const plain = (text) => text.replace(/（(?:GET|POST) [^）]*）/g, "").replace(/；(?:GET|POST) \/[^。；]*/g, "")
  .replace(/[^。；]*不是有效的 JSON/, "文件里的数据不完整，或者被改坏了").replaceAll("字段", "栏目");

/**
 * @param {Problem} problem
 * @returns {string} what is wrong
 */
export const why = ({type = "", detail}) => PROBLEMS[type.replace(/^.*:/, "")] || plain(detail);

/**
 * @param {Remark} remark
 * @returns {string} what is wrong, by the form's own names
 */
export const what = ({message, pointer, label}) =>
  plain(message.replaceAll(`（${pointer}）`, "").replace(/（(\/[\w*-]+)+）/g, "").replace(/^缺少必填的?字段.*$/, `“${label}”还没有填。`)
    .replaceAll("字段“", "“"));

/**
 * @param {Remark} remark
 * @returns {string} how to mend it
 */
export const how = ({code = "", hint = ""}) => HERE[code] || plain(hint);
