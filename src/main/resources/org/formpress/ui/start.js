// The first screen: go on with what is unfinished, begin a form, or open a file.

import {at, ask, button, clock, element} from "./dom.js";
import {call} from "./service.js";
import * as booklet from "./booklet.js";
import * as store from "./store.js";

/**
 * @typedef {import("./catalogue.js").FormEntry} FormEntry
 * @typedef {{begin: (form: string) => void, sample: (form: string) => void, resume: (id: number) => void,
 *   trouble: (failure: Error | undefined) => void}} Actions
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
  const booklets = booklet.list(actions.trouble);
  at("booklets-part").hidden = booklets.length === 0;
  at("booklets").replaceChildren(...booklets);
  at("bind").hidden = works.length < 2;
  at("bind").onclick = () => bind(actions);
  at("works-part").hidden = works.length === 0;
  at("works").replaceChildren(...works.map((work) => element("li", {},
    button(work.name, () => actions.resume(Number(work.id)), {class: "resume"}),
    element("small", {}, work.title, work.review ? " · 待核对" : ""),
    element("small", {}, clock(work.updated)),
    button("删除", () => remove(work, actions), {"aria-label": `删除 ${work.name}`}))));
}

/**
 * Has the chosen forms in progress made into a booklet.
 * @param {Actions} actions
 */
async function bind(actions) {
  const works = await store.list();
  const boxes = works.map((work) => ({work, box: element("input", {type: "checkbox", checked: !work.review})}));
  const choice = element("div", {class: "settings"}, ...boxes.map(({work, box}) => element("label", {class: "check"}, box, `${work.name}（${work.title}）`)));
  if (await ask("哪些表放进去？", choice, "下一步", "不做了") !== "下一步") return;
  const chosen = boxes.filter(({box}) => box.checked).map(({work}) => work.data);
  if (chosen.length === 0) return;
  await booklet.bind(JSON.stringify(chosen), "application/json", `${chosen.length} 份没做完的表。`).catch(actions.trouble);
  await showWorks(actions);
}

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
