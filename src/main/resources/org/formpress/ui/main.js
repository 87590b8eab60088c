// The page: which screen is shown. The modules by what they do:
//
//   data        json.js (exact numbers), data.js (changes by pointer), notation.js (amounts and dates), markup.js (long texts), rows.js,
//               changes.js, block.js, history.js (undo): without the page, tested by src/test/js
//   service     service.js (calls), signIn.js (the key), live.js (the form as it stands), files.js and opening.js (open a file),
//               takeaway.js (files to take away), print.js
//   browser     store.js (work in progress), saving.js (when it is stored), tabs.js (two tabs of one form)
//   the form    grid.js (writing in it), layout.js (its tables), place.js (a cell), standIn.js (before the cell is there), align.js
//               (touches only what differs), geometry.js (merged cells); keyboard.js, shortcuts.js, selection.js, clipboard.js,
//               cells.js (several at once), suggest.js, calendar.js, rowTools.js, grip.js
//   booklets    binding.js (what one is to be made of), unzip.js: without the page; gather.js (files of folders and ZIP files), inspect.js
//               (what the service says of them), taking.js (forms come in), bookStore.js; binder.js (the screen) with binderTable.js
//               and cover.js; booklet.js (those that were made) with events.js
//   screens     start.js with forms.js, catalogue.js, picture.js; binder.js; editor.js with remarks.js, words.js, review.js with
//               signatures.js, preview.js, help.js; trouble.js (what goes wrong), dom.js

import {at, ask} from "./dom.js";
import {Binder} from "./binder.js";
import {Editor} from "./editor.js";
import * as formCards from "./forms.js";
import {dropped, holdsMany} from "./gather.js";
import {draft, specOf} from "./live.js";
import * as opening from "./opening.js";
import {nameOf} from "./rows.js";
import {exact, session} from "./service.js";
import * as signIn from "./signIn.js";
import * as start from "./start.js";
import * as store from "./store.js";
import * as takeaway from "./takeaway.js";
import {show} from "./trouble.js";

/** @type {start.FormEntry[]} */
let forms = [];
/** @type {Editor | undefined} */
let editor;
/** Where the form that is open goes back to: empty for the first screen. @type {"" | "booklet"} */
let home = "";
/** @type {Binder} */
let binder;
/** When the first screen is shown, which would replace what is opened before. @type {Promise<void>} */
let loaded;

/** @param {unknown} failure nothing: all is well again */
const trouble = (failure) => show(failure, editor !== undefined);

/** @param {() => Promise<void>} action */
async function attempt(action) {
  try {
    await action();
  } catch (failure) {
    trouble(failure);
  }
}

let busy = false;

/** Opens one form, although people click twice. @param {() => Promise<void>} action */
async function openOnce(action) {
  if (busy) return;
  busy = true;
  await attempt(action);
  busy = false;
}

const actions = {
  begin: (/** @type {string} */ form) => openOnce(async () => begin(form, (await specOf(form)).blank, {fresh: true})),
  sample: (/** @type {string} */ form) => openOnce(async () => {
    const entry = forms.find(({id}) => id === form);
    await begin(form, await exact(entry?.links.sample ?? ""), {fresh: true});
  }),
  resume: (/** @type {number} */ id) => openOnce(() => resume(id)),
  bind: (/** @type {boolean} */ pick) => openOnce(async () => {
    await showBinder();
    if (pick) await binder.pick();
  }),
  trouble,
};

/**
 * A new form in progress.
 * @param {string} form
 * @param {import("./json.js").Json} data
 * @param {Partial<store.Work>} [more]
 * @param {(id: number) => Promise<void>} [made] told before it is shown
 */
async function begin(form, data, more = {}, made = async () => {}) {
  const known = await specOf(form);
  await draft(form, data);
  const id = await store.put({form, title: known.title, name: nameOf(known, data), data, updated: Date.now(), ...more});
  await made(id);
  await resume(id);
}

/** @returns {Promise<boolean>} whether the form that is open may be left: all of it is stored, or need not be */
async function mayLeave() {
  if (!editor || await editor.save()) return true;
  const answer = await ask("这份表没有存下来", "这个浏览器存不下您填的内容，离开就没有了。先下载数据文件，以后拖到这里就能接着填。", "先下载数据", "留在这里", "不要了");
  if (answer === "先下载数据") takeaway.data(editor);
  if (answer === "先下载数据" || answer === "不要了") return true;
  go(editor.work.id);
  return false;
}

/** @param {number} id */
async function resume(id) {
  if (!await mayLeave()) return;
  const work = await store.find(id);
  if (!work) return showStart();
  const known = await specOf(work.form);
  trouble(undefined);
  await editor?.close();
  await screen("editor");
  document.title = `${work.title} · 财政绩效表单`;
  go(id);
  at("back").textContent = home ? "← 回到汇编" : "← 返回";
  editor = new Editor({...work, id}, known, {trouble, leave: () => { attempt(home ? showBinder : showStart); }, again: () => { attempt(() => resume(id)); }});
  scrollTo(0, 0);
}

/** @param {"start" | "binder" | "editor"} name the one that is shown from now on */
async function screen(name) {
  if (name !== "start") start.hide();
  if (name !== "binder" && !at("binder").hidden) await binder.hide();
  for (const each of ["start", "binder", "editor"]) at(each).hidden = each !== name;
}

/** @returns {Promise<boolean>} whether no form is open any more */
async function closeForm() {
  if (!await mayLeave()) return false;
  const left = editor;
  editor = undefined;
  await left?.close();
  // What went wrong while the page was still loading stays in sight.
  if (left) trouble(undefined);
  return true;
}

async function showStart() {
  if (!await closeForm()) return;
  home = "";
  if (location.hash) history.pushState(null, "", location.pathname + location.search);
  document.title = "财政绩效表单";
  await screen("start");
  await start.showWorks(actions);
}

async function showBinder() {
  if (!await closeForm()) return;
  home = "booklet";
  if (location.hash !== "#booklet") history.pushState(null, "", "#booklet");
  document.title = "编一本汇编 · 财政绩效表单";
  await screen("binder");
  await binder.show();
}

/**
 * Opens a form of the booklet: what is written in it goes back there.
 * @param {import("./binding.js").Item} item
 */
async function mend({key, form, data, from, work, review, base}) {
  home = "booklet";
  if (work !== undefined && await store.find(work)) await resume(work);
  else await begin(form, data, {fresh: true, review, base, baseName: from}, (id) => binder.link(key, id));
}

/** @param {File[]} given */
async function openFiles(given) {
  await loaded;
  if (!at("binder").hidden) await binder.add(given);
  else if (given.length > 1 || given.some(holdsMany)) await bindFiles(given);
  else await openFile(given[0]);
}

/** @param {File[]} given */
async function bindFiles(given) {
  await showBinder();
  if (!at("binder").hidden) await binder.add(given);
}

/** @param {File | undefined} file */
async function openFile(file) {
  if (!file || !await mayLeave()) return;
  if (editor && await ask("打开另一份文件？", "现在这份表已经存好，随时可以回来接着填。", "打开", "不打开") !== "打开") return;
  const taken = await opening.taken(file);
  if (taken === "many") return bindFiles([file]);
  if (!taken) return;
  home = "";
  const {form, data, ...more} = taken;
  await begin(form, data, more);
}

/** The form that the address names; 0 for none. */
const place = () => Number(/^#(?:booklet\/)?work=(\d+)$/.exec(location.hash)?.[1] ?? 0);

/** Names a form in the address. @param {number} id */
function go(id) {
  const named = `#${home && `${home}/`}work=${id}`;
  if (location.hash !== named) history.pushState(null, "", named);
}

/** Shows what the address names. */
function route() {
  home = location.hash.startsWith("#booklet") ? "booklet" : "";
  return place() ? resume(place()) : home ? showBinder() : showStart();
}

async function load() {
  forms = await start.catalogue();
  at("sign-out").hidden = !session.open;
  formCards.show(forms, actions);
  at("not-lasting").hidden = await store.lasting();
  await route();
}

/** @param {boolean} is whether files are held over the page */
function over(is) {
  for (const target of ["drop", "binder"]) at(target).classList.toggle("over", is);
}

function listen() {
  signIn.listen();
  at("sign-out").addEventListener("click", () => { attempt(signIn.leave); });
  at("file").addEventListener("change", () => {
    attempt(() => openFiles([...at("file").files])).finally(() => { at("file").value = ""; });
  });
  addEventListener("beforeunload", (event) => { if (editor && !at("not-lasting").hidden) event.preventDefault(); });
  addEventListener("popstate", () => { attempt(route); });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    if (event.dataTransfer?.types.includes("Files")) over(true);
  });
  addEventListener("dragleave", () => over(false));
  addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    // A row that is moved is no file.
    const {dataTransfer} = event;
    if (dataTransfer?.types.includes("Files")) attempt(async () => openFiles(await dropped(dataTransfer)));
  });
}

listen();
binder = new Binder({trouble, leave: () => { attempt(showStart); }, mend});
loaded = attempt(load);
