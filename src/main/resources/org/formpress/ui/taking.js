// Takes forms into a booklet: from files, and from forms in progress.

import {ask, element} from "./dom.js";
import {gathered, pathOf} from "./gather.js";
import {eachOf, filledOf, isWorkbook, itemsOf} from "./inspect.js";
import {Refused} from "./service.js";
import * as store from "./store.js";
import {plain, why} from "./words.js";

/** @typedef {Omit<import("./binding.js").Item, "key">} New */

/**
 * @param {File[]} given with folders and ZIP files
 * @param {(done: number, all: number) => void} progress
 * @param {AbortSignal} signal
 * @returns {Promise<{items: New[], left: import("./gather.js").Left[]}>}
 */
export async function fromFiles(given, progress, signal) {
  const {files, left} = await gathered(given);
  /** @type {Map<File, New[]>} */
  const found = new Map();
  let done = 0;
  await eachOf(files, async (file) => {
    try {
      const {items, why: reason} = await formsOf(file);
      found.set(file, items);
      if (reason) left.push({name: pathOf(file), why: reason});
    } catch (failure) {
      if (!(failure instanceof Refused) || failure.status === 429 || failure.status === 503) throw failure;
      left.push({name: pathOf(file), why: reasonOf(failure)});
    }
    progress(done += 1, files.length);
  }, signal);
  for (const file of files) if (!found.has(file) && !left.some(({name}) => name === pathOf(file))) left.push({name: pathOf(file), why: "停下的时候还没有读。"});
  return {items: files.flatMap((file) => found.get(file) ?? []), left};
}

/** @param {File} file */
const formsOf = (file) => itemsOf(file).catch((failure) => {
  if (!isWorkbook(file, failure)) throw failure;
  return filledOf(file);
});

/** @param {Refused} failure */
const reasonOf = ({problem}) => problem.errors?.[0] ? plain(problem.errors[0].message) : why(problem);

/**
 * @param {import("./binding.js").Item[]} items in the booklet already
 * @returns {Promise<New[]>} those that the clerk has chosen
 */
export async function fromWorks(items) {
  const known = new Set(items.map(({work}) => work));
  const works = (await store.list()).filter(({id}) => !known.has(id));
  if (works.length === 0) {
    await ask("没有可以挑的表", "“接着做”里的表都已经在这本汇编里了，或者还没有填过表。", "知道了");
    return [];
  }
  const boxes = works.map((work) => ({work, box: element("input", {type: "checkbox", checked: !work.review})}));
  const choice = element("div", {class: "settings picks"}, ...boxes.map(({work, box}) => element("label", {class: "check"}, box, `${work.name}（${work.title}）`)));
  if (await ask("哪些表放进去？", choice, "放进去", "不放了") !== "放进去") return [];
  return boxes.filter(({box}) => box.checked).map(({work: {id, form, data, revision, review}}) => ({form, data, revision, review, work: id, from: "接着做"}));
}
