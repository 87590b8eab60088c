// What goes wrong, in a box above everything.

import {at, button, element} from "./dom.js";
import {Refused, Unreachable} from "./service.js";
import {NotStored} from "./store.js";
import {how, what, why} from "./words.js";

/**
 * @param {unknown} failure nothing: all is well again
 * @param {boolean} working whether a form is open
 */
export function show(failure, working) {
  const box = at("trouble");
  box.hidden = failure === undefined;
  if (failure === undefined) return;
  if (failure instanceof NotStored) {
    box.replaceChildren(failure.message);
    return;
  }
  if (!(failure instanceof Refused)) {
    box.replaceChildren(failure instanceof Unreachable ? failure.message : `页面出了问题，请刷新再试；还不行，请把这句话告诉管理员：${failure}`,
      failure instanceof Unreachable && working ? " 您填的内容已存在这台电脑上，连上以后自动继续。" : "");
    return;
  }
  const {title, errors = []} = failure.problem;
  box.replaceChildren(element("b", {}, title), errors.length ? "" : ` ${why(failure.problem)}`,
    element("ul", {}, ...errors.slice(0, 20).map((error) => element("li", {}, what(error), " ", how(error)))),
    button("知道了", () => show(undefined, working)));
}
