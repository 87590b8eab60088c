// The first screen: go on with what is unfinished, begin a form, or open a file.

import {at, ask, button, clock, element} from "./dom.js";
import {call} from "./service.js";
import * as booklet from "./booklet.js";
import * as store from "./store.js";

/**
 * @typedef {import("./catalogue.js").FormEntry} FormEntry
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
