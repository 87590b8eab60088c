// The forms to begin with: each with its picture; by family, and with a search, when there are many.

import {families, found, places} from "./catalogue.js";
import {at, button, element} from "./dom.js";
import {draftOf} from "./live.js";
import {picture} from "./picture.js";
import {call, exact, fileName, json, save} from "./service.js";

/**
 * @typedef {import("./catalogue.js").FormEntry} FormEntry
 * @typedef {import("./start.js").Actions} Actions
 */

/** As many are seen at a glance. */
const FEW = 8;

/**
 * @param {FormEntry[]} forms
 * @param {Actions} actions
 */
export function show(forms, actions) {
  const words = at("form-words");
  const place = at("form-place");
  const all = places(forms);
  at("form-search").hidden = forms.length <= FEW;
  at("form-place-label").hidden = all.length < 2;
  place.replaceChildren(element("option", {value: ""}, "全部地区"), ...all.map((each) => element("option", {value: each}, each)));
  // A card that was made keeps its picture.
  const cards = new Map();
  const cardOf = (/** @type {FormEntry} */ form, /** @type {"h3" | "h4"} */ level) => {
    const made = cards.get(form) ?? card(form, actions, level);
    cards.set(form, made);
    return made;
  };
  const grouped = families(forms).length > 1;
  const refresh = () => {
    const some = found(forms, words.value, place.value);
    at("form-count").textContent = some.length ? `${some.length} 种表` : "没有这样的表。换个词，或者选“全部地区”再找。";
    at("forms").replaceChildren(...(grouped
      ? families(some).map(([family, members]) => element("section", {"aria-label": family},
        element("h3", {class: "family"}, family), element("div", {class: "cards"}, ...members.map((form) => cardOf(form, "h4")))))
      : [element("div", {class: "cards"}, ...some.map((form) => cardOf(form, "h3")))]));
  };
  words.oninput = refresh;
  place.onchange = refresh;
  refresh();
}

/**
 * @param {FormEntry} form
 * @param {Actions} actions
 * @param {"h3" | "h4"} level
 */
function card(form, actions, level) {
  const frame = element("div", {class: "frame"});
  const made = element("article", {"aria-label": form.title}, frame, element(level, {}, form.title),
    form.region ? element("small", {}, form.region) : "",
    ...origin(form),
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

/** Where the form's grid was read, and what is still to be compared. @param {FormEntry} form */
function origin({unverified, source, confidence}) {
  const told = [unverified && `待核对：${unverified}`, source && `表样来源：${source}`, confidence && `可信程度：${confidence}`];
  const lines = told.filter(Boolean).map((line) => element("p", {}, line || ""));
  if (!lines.length) return [];
  const summary = unverified ? element("summary", {class: "unverified"}, "表样未经核对") : element("summary", {}, "表样来源");
  return [element("details", {class: "origin"}, summary, ...lines)];
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
