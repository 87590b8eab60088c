// The page: which screen is shown, and what goes wrong. The modules by what they do:
//
//   data        json.js (exact numbers), data.js (changes by pointer), notation.js (amounts and dates), markup.js (long texts), rows.js,
//               changes.js, block.js, history.js (undo): without the page, tested by src/test/js
//   service     service.js (calls), signIn.js (the key), live.js (the form as it stands), files.js (open a file), takeaway.js (files to
//               take away), print.js
//   browser     store.js (work in progress), tabs.js (two tabs of one form)
//   the form    grid.js (writing in it), layout.js (its tables), place.js (a cell), standIn.js (before the cell is there), align.js
//               (touches only what differs), geometry.js (merged cells); keyboard.js, selection.js, clipboard.js, cells.js (several at
//               once), suggest.js, calendar.js, rowTools.js, grip.js
//   screens     start.js with forms.js, catalogue.js, picture.js and booklet.js; editor.js with remarks.js, words.js, review.js, preview.js, help.js; dom.js

import {at, ask, button, element} from "./dom.js";
import * as booklet from "./booklet.js";
import {original} from "./changes.js";
import {get, set} from "./data.js";
import {Editor} from "./editor.js";
import * as files from "./files.js";
import * as formCards from "./forms.js";
import {draftOf} from "./live.js";
import {nameOf, withoutAmounts} from "./rows.js";
import {exact, json, Refused, session, signOut, Unreachable} from "./service.js";
import * as signIn from "./signIn.js";
import * as start from "./start.js";
import * as store from "./store.js";
import * as takeaway from "./takeaway.js";
import {how, what, why} from "./words.js";

/** @type {start.FormEntry[]} */
let forms = [];
/** @type {Editor | undefined} */
let editor;

/** @param {unknown} failure nothing: all is well again */
function trouble(failure) {
  const box = at("trouble");
  box.hidden = failure === undefined;
  if (failure === undefined) return;
  if (failure instanceof store.NotStored) {
    box.replaceChildren(failure.message);
    return;
  }
  if (!(failure instanceof Refused)) {
    box.replaceChildren(failure instanceof Unreachable ? failure.message : `页面出了问题，请刷新再试；还不行，请把这句话告诉管理员：${failure}`,
      failure instanceof Unreachable && editor ? " 您填的内容已存在这台电脑上，连上以后自动继续。" : "");
    return;
  }
  const {title, errors = []} = failure.problem;
  box.replaceChildren(element("b", {}, title), errors.length ? "" : ` ${why(failure.problem)}`,
    element("ul", {}, ...errors.slice(0, 20).map((error) => element("li", {}, what(error), " ", how(error)))),
    button("知道了", () => trouble(undefined)));
}

/** @param {() => Promise<void>} action */
async function attempt(action) {
  try {
    await action();
  } catch (failure) {
    trouble(failure);
  }
}

let opening = false;

/** Opens one form, although people click twice. @param {() => Promise<void>} action */
async function openOnce(action) {
  if (opening) return;
  opening = true;
  await attempt(action);
  opening = false;
}

const actions = {
  begin: (/** @type {string} */ form) => openOnce(async () => begin(form, (await spec(form)).blank, {fresh: true})),
  sample: (/** @type {string} */ form) => openOnce(async () => {
    const entry = forms.find(({id}) => id === form);
    await begin(form, await exact(entry?.links.sample ?? ""), {fresh: true});
  }),
  resume: (/** @type {number} */ id) => openOnce(() => resume(id)),
  trouble,
};

/** @param {string} form @returns {Promise<import("./live.js").Spec>} */
const spec = (form) => exact(draftOf(form));

/**
 * @param {string} form
 * @param {import("./json.js").Json} data
 * @returns {Promise<import("./live.js").Draft>}
 * @throws {Refused} if the data cannot be laid out in the form
 */
const draft = (form, data) => json(draftOf(form), data);

/**
 * A new form in progress.
 * @param {string} form
 * @param {import("./json.js").Json} data
 * @param {Partial<store.Work>} [more]
 */
async function begin(form, data, more = {}) {
  const known = await spec(form);
  await draft(form, data);
  const id = await store.put({form, title: known.title, name: nameOf(known, data), data, updated: Date.now(), ...more});
  await resume(id);
}

/** @returns {Promise<boolean>} whether the form that is open may be left: all of it is stored, or need not be */
async function mayLeave() {
  if (!editor || await editor.save()) return true;
  const answer = await ask("这份表没有存下来", "这个浏览器存不下您填的内容，离开就没有了。先下载数据文件，以后拖到这里就能接着填。", "先下载数据", "留在这里", "不要了");
  if (answer === "先下载数据") takeaway.data(editor);
  if (answer === "先下载数据" || answer === "不要了") return true;
  if (place() !== editor.work.id) history.pushState(null, "", `#work=${editor.work.id}`);
  return false;
}

/** @param {number} id */
async function resume(id) {
  if (!await mayLeave()) return;
  const work = await store.find(id);
  if (!work) return showStart();
  const known = await spec(work.form);
  trouble(undefined);
  await editor?.close();
  at("start").hidden = true;
  at("editor").hidden = false;
  document.title = `${work.title} · 财政绩效表单`;
  if (place() !== id) history.pushState(null, "", `#work=${id}`);
  editor = new Editor({...work, id}, known, {trouble, leave: () => { attempt(showStart); }, again: () => { attempt(() => resume(id)); }});
  scrollTo(0, 0);
}

async function showStart() {
  if (!await mayLeave()) return;
  const left = editor;
  editor = undefined;
  await left?.close();
  // What went wrong while the page was still loading stays in sight.
  if (left) trouble(undefined);
  if (place()) history.pushState(null, "", location.pathname + location.search);
  document.title = "财政绩效表单";
  at("editor").hidden = true;
  at("start").hidden = false;
  await start.showWorks(actions);
}

/** @param {File | undefined} file */
async function openFile(file) {
  if (!file || !await mayLeave()) return;
  if (editor && await ask("打开另一份文件？", "现在这份表已经存好，随时可以回来接着填。", "打开", "不打开") !== "打开") return;
  if (/\.ndjson$/i.test(file.name)) return booklet.bind(file, "application/x-ndjson", `“${file.name}”里的表。`);
  const opened = await files.open(file).catch((failure) => workbook(file, failure));
  if (!opened) return start.showWorks(actions);
  const one = opened.length === 1 ? opened[0] : await chosen(opened);
  if (!one) return;
  const {changes, authentic} = one;
  const findings = await ofTheFile(one);
  const base = changes.length ? original({edited: one.data, changes, refused: []}) : one.data;
  const data = changes.length ? one.data : await used(one, file.name);
  if (data === undefined) return;
  const review = changes.length || findings.length || authentic === false ? {edited: data, changes, refused: [], findings, authentic} : undefined;
  await begin(one.form, data, {review, base, baseName: file.name});
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
 * @returns {Promise<import("./json.js").Json | undefined>} undefined: not at all
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
  return empty.checked ? withoutAmounts(await spec(form), next) : next;
}

/**
 * What is an Excel file and no form of ours may be a workbook to fill in.
 * @param {File} file
 * @param {unknown} failure
 */
async function workbook(file, failure) {
  const code = failure instanceof Refused ? failure.problem.errors?.[0]?.code : "";
  if (!/\.xlsx$/i.test(file.name) || code !== "workbook-to-fill-in" && code !== "no-data-in-file") throw failure;
  await booklet.bind(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", `工作簿“${file.name}”里的项目。`);
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

/** The form that the address names; 0 for none. */
const place = () => Number(/^#work=(\d+)$/.exec(location.hash)?.[1] ?? 0);

/** Shows what the address names. */
const route = () => place() ? resume(place()) : showStart();

async function load() {
  forms = await start.catalogue();
  at("sign-out").hidden = !session.open;
  formCards.show(forms, actions);
  at("not-lasting").hidden = await store.lasting();
  await route();
}

function listen() {
  signIn.listen();
  at("sign-out").addEventListener("click", () => {
    attempt(async () => {
      await signOut();
      location.reload();
    });
  });
  at("file").addEventListener("change", () => {
    attempt(() => openFile(at("file").files[0])).finally(() => { at("file").value = ""; });
  });
  addEventListener("beforeunload", (event) => { if (editor && !at("not-lasting").hidden) event.preventDefault(); });
  addEventListener("popstate", () => { attempt(route); });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    at("drop").classList.add("over");
  });
  addEventListener("dragleave", () => at("drop").classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    at("drop").classList.remove("over");
    attempt(() => openFile(event.dataTransfer?.files[0]));
  });
}

listen();
attempt(load);
