// A file that somebody opens becomes a form to go on with: the one of several, as it is or for the next year.

import {formsIn} from "./binding.js";
import {original} from "./changes.js";
import {get, set} from "./data.js";
import {ask, element} from "./dom.js";
import * as files from "./files.js";
import {isWorkbook} from "./inspect.js";
import {draft, specOf} from "./live.js";
import {withoutAmounts} from "./rows.js";

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {{form: string, data: Json, review?: import("./changes.js").Review, base: Json, baseName: string}} Taken
 */

/**
 * @param {File} file
 * @returns {Promise<Taken | "many" | undefined>} many: it holds forms for a booklet; nothing: the clerk has changed her mind
 * @throws {import("./service.js").Refused} what cannot be read, and why
 */
export async function taken(file) {
  const opened = await files.open(file).catch(async (failure) => {
    if (await hasMany(file, failure)) return undefined;
    throw failure;
  });
  if (!opened) return "many";
  const one = opened.length === 1 ? opened[0] : await chosen(opened);
  if (!one) return undefined;
  const {form, changes, authentic, signatures} = one;
  const findings = await ofTheFile(one);
  const base = changes.length ? original({edited: one.data, changes, refused: []}) : one.data;
  const data = changes.length ? one.data : await used(one, file.name);
  if (data === undefined) return undefined;
  const shows = changes.length || findings.length || authentic === false || signatures?.length;
  const review = shows ? {edited: data, changes, refused: [], findings, authentic, signatures} : undefined;
  return {form, data, review, base, baseName: file.name};
}

/**
 * What is no form of ours may be a workbook to fill in, or hold many forms.
 * @param {File} file
 * @param {unknown} failure
 */
async function hasMany(file, failure) {
  return isWorkbook(file, failure) || /\.json$/i.test(file.name) && formsIn(files.textOf(await file.arrayBuffer()) ?? "").filter(({data}) => data).length > 1;
}

/**
 * What was found in a file and not in its data: the form itself says the rest while it is filled in.
 * @param {files.Opened} opened
 */
async function ofTheFile({form, data, findings}) {
  if (findings.length === 0) return findings;
  const same = (/** @type {import("./service.js").Remark} */ {rule, pointer}) => `${rule} ${pointer}`;
  const said = new Set((await draft(form, data)).findings.map(same));
  return findings.filter((finding) => !said.has(same(finding)));
}

/**
 * The data of a file that nobody has edited: as it is, or for the next year.
 * @param {files.Opened} opened
 * @param {string} name
 * @returns {Promise<Json | undefined>} undefined: not at all
 */
async function used({form, data}, name) {
  const year = Number(get(data, "/year"));
  if (!year) return data;
  const empty = element("input", {type: "checkbox"});
  const answer = await ask("怎样用这份文件？", element("div", {class: "settings"},
    element("p", {}, `“${name}”是 ${year} 年度的表。`),
    element("label", {class: "check"}, empty, "新做的一份里，金额和分数先空着")), "接着改这一份", `照它新做一份 ${year + 1} 年度的`);
  if (answer === "接着改这一份" || !answer) return answer ? data : undefined;
  const next = set(data, "/year", year + 1);
  return empty.checked ? withoutAmounts(await specOf(form), next) : next;
}

/**
 * Of a file with several forms, the one to go on with.
 * @param {files.Opened[]} opened
 */
async function chosen(opened) {
  const list = element("select", {"aria-label": "这一份", size: "10"}, ...opened.map(({data}, index) =>
    element("option", {value: String(index), selected: index === 0}, `${index + 1}　${get(data, "/projectName") ?? ""}`)));
  const answer = await ask(`文件里有 ${opened.length} 份表，打开哪一份？`, list, "打开", "不打开");
  return answer === "打开" ? opened[Number(list.value)] : undefined;
}
