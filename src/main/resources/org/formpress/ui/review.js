// What a file showed when it was opened, beside the form: what is not in the data, and what was edited, accepted one by one.

import {at, element} from "./dom.js";
import {result, told} from "./changes.js";
import {said} from "./signatures.js";
import {how, what} from "./words.js";

/** @typedef {import("./changes.js").Review} Review */

/**
 * Shows the changes until all are decided; nothing else is changed meanwhile.
 * @param {import("./editor.js").Editor} editor
 */
export function show(editor) {
  const {review} = editor.work;
  at("review").hidden = !review || editor.parked;
  editor.grid.readOnly = review !== undefined || editor.parked;
  if (!review) return;
  at("review-title").textContent = review.changes.length ? "文件里改过的地方" : "打开文件时发现的";
  at("review-how").hidden = review.changes.length === 0;
  at("not-authentic").hidden = review.authentic !== false;
  at("signed").replaceChildren(...(review.signatures ?? []).map(said).map(({text, severity}) => element("li", {class: severity}, text)));
  at("signed-how").hidden = !review.signatures?.length;
  at("found").replaceChildren(...(review.findings ?? []).map((finding) => found(editor, finding)));
  at("changes").replaceChildren(...review.changes.map((_, index) => item(editor, review, index)));
  at("reviewed").onclick = () => {
    editor.work.review = undefined;
    show(editor);
    editor.restart(editor.data);
  };
}

/**
 * What else the file showed; of a cell that could not be read a click shows where it is.
 * @param {import("./editor.js").Editor} editor
 * @param {import("./service.js").Remark} finding
 */
function found(editor, finding) {
  const said = element("li", {class: finding.severity}, what(finding), element("small", {}, how(finding)));
  if (finding.rule === "cell-unreadable") {
    said.append(element("small", {}, "表上这一格仍是原来的内容，核对完毕以后请改好。 "),
      element("button", {type: "button", click: () => look(editor, finding.pointer)}, "看这一格"));
  }
  return said;
}

/**
 * @param {import("./editor.js").Editor} editor
 * @param {Review} review
 * @param {number} index
 */
function item(editor, review, index) {
  const {kind, place, from, to} = told(review.changes[index], editor.spec.fields);
  const box = element("input", {type: "checkbox", checked: !review.refused.includes(index)});
  box.addEventListener("change", () => decide(editor, review, index, box.checked));
  return element("li", {}, element("label", {}, box, element("b", {}, place), element("small", {}, kind)),
    element("p", {}, element("del", {}, from), " → ", element("ins", {}, to)));
}

/**
 * @param {import("./editor.js").Editor} editor
 * @param {Review} review
 * @param {number} index
 * @param {boolean} accepted
 */
function decide(editor, review, index, accepted) {
  const others = review.refused.filter((each) => each !== index);
  review.refused = accepted ? others : [...others, index];
  editor.restart(result(review));
  look(editor, review.changes[index].pointer);
}

/**
 * @param {import("./editor.js").Editor} editor
 * @param {string} pointer
 */
function look(editor, pointer) {
  editor.paper.querySelector(".looked")?.classList.remove("looked");
  const place = editor.grid.layout.byPointer.get(pointer);
  place?.cell.classList.add("looked");
  place?.cell.scrollIntoView({block: "nearest"});
}
