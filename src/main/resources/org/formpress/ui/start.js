// The first screen: go on with what is unfinished, begin a form, or open a file.

import {at, ask, button, clock, element} from "./dom.js";
import {draftOf} from "./live.js";
import {picture} from "./picture.js";
import {call, exact, fileName, json, save} from "./service.js";
import * as booklet from "./booklet.js";
import * as store from "./store.js";

/**
 * @typedef {{id: string, title: string, edition: string, links: Record<string, string>}} FormEntry of the catalogue
 * @typedef {{begin: (form: string) => void, sample: (form: string) => void, resume: (id: number) => void,
 *   bind: (pick: boolean) => void, trouble: (failure: Error | undefined) => void}} Actions
 */

/** @returns {Promise<FormEntry[]>} */
export async function catalogue() {
  const answer = await call("forms");
  const {forms} = await answer.json();
  for (const {links} of forms) {
    for (const name of Object.keys(links)) links[name] = new URL(links[name], answer.url).href;
  }
  return forms;
}

/** @param {Actions} actions */
export async function showWorks(actions) {
  const works = await store.list();
  showBooklets(actions);
  at("bind").hidden = works.length < 2;
  at("bind").onclick = () => actions.bind(true);
  at("bind-begin").onclick = () => actions.bind(false);
  at("works-part").hidden = works.length === 0;
  at("works").replaceChildren(...works.map((work) => element("li", {},
    button(work.name, () => actions.resume(Number(work.id)), {class: "resume"}),
    element("small", {}, work.title, work.review ? " · 待核对" : ""),
    element("small", {}, clock(work.updated)),
    button("删除", () => remove(work, actions), {"aria-label": `删除 ${work.name}`}))));
}

const MOST_BOOKLETS = 3;
let following = new AbortController();

/** @param {Actions} actions */
function showBooklets({trouble}) {
  hide();
  following = new AbortController();
  const {signal} = following;
  booklet.show(at("booklets"), {trouble}, signal, MOST_BOOKLETS).then((count) => { at("booklets").hidden = count === 0; })
    .catch((failure) => { if (!signal.aborted) trouble(failure); });
}

/** The page shows something else. */
export const hide = () => following.abort();

/**
 * @param {store.Work} work
 * @param {Actions} actions
 */
async function remove(work, actions) {
  const answer = await ask("删除这份表？", `“${work.name}”删除后找不回来。`, "留着", "删除");
  if (answer !== "删除") return;
  await store.remove(Number(work.id));
  await showWorks(actions);
}

/**
 * @param {FormEntry[]} forms
 * @param {Actions} actions
 */
export function showForms(forms, actions) {
  at("forms").replaceChildren(...forms.map((form) => card(form, actions)));
}

/**
 * @param {FormEntry} form
 * @param {Actions} actions
 */
function card(form, actions) {
  const frame = element("div", {class: "frame"});
  const made = element("article", {"aria-label": form.title}, frame, element("h3", {}, form.title),
    button("填一份空表", () => actions.begin(form.id), {class: "main"}),
    element("p", {},
      button("看样例", () => actions.sample(form.id), {class: "link"}),
      button("空白 Word", () => take(`${form.links.blank}?format=docx`, actions), {class: "link", title: "在 Word 里填，填好拖回这里"}),
      button("批量填报的工作簿", () => take(form.links.workbook, actions), {class: "link", title: "很多项目一起填，填好拖回这里"})));
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((each) => each.isIntersecting)) return;
    observer.disconnect();
    draw(form, frame).catch(actions.trouble);
  }).observe(made);
  return made;
}

/**
 * @param {FormEntry} form
 * @param {HTMLElement} frame
 */
async function draw(form, frame) {
  const address = draftOf(form.id);
  const {blank} = await exact(address);
  frame.replaceChildren(picture(await json(address, blank)));
}

/**
 * @param {string} address of a file
 * @param {Actions} actions
 */
async function take(address, actions) {
  try {
    const answer = await call(address);
    save(await answer.blob(), fileName(answer));
  } catch (failure) {
    actions.trouble(/** @type {Error} */ (failure));
  }
}
