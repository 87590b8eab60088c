// Files to take away.

import {at, say} from "./dom.js";
import {write} from "./json.js";
import * as printing from "./print.js";
import {render, save} from "./service.js";

/**
 * @param {import("./editor.js").Editor} editor
 * @param {AbortSignal} signal ends the listening
 */
export function listen(editor, signal) {
  // Who clicks twice gets one file. A button that were disabled would lose the focus.
  const on = (/** @type {HTMLElement} */ target, /** @type {() => Promise<void>} */ action) =>
    target.addEventListener("click", () => {
      if (target.ariaDisabled) return;
      target.ariaDisabled = "true";
      action().then(() => editor.page.trouble(undefined), editor.page.trouble).finally(() => { target.ariaDisabled = null; });
    }, {signal});
  const file = async (/** @type {string} */ format, /** @type {unknown} */ compare = undefined) => {
    const {blob, name} = await render(format, editor.data, {compare});
    save(blob, name);
    at("more").open = false;
  };
  on(at("get-pdf"), () => file("pdf"));
  on(at("print"), async () => {
    const {blob, name} = await render("pdf", editor.data, {});
    if (printing.able()) return printing.print(blob);
    save(blob, name);
    say("这个浏览器不能直接打印。PDF 已经下载，请打开它再打印。");
  });
  for (const target of at("more").querySelectorAll("[data-format]")) on(target, () => file(target.dataset.format));
  on(at("get-compared"), () => file("pdf", editor.work.base));
  on(at("get-compared-word"), () => file("docx", editor.work.base));
  document.addEventListener("click", ({target}) => {
    if (!at("more").contains(target)) at("more").open = false;
  }, {signal});
  at("more").addEventListener("keydown", (/** @type {KeyboardEvent} */ {key}) => {
    if (key !== "Escape") return;
    at("more").open = false;
    at("more").firstElementChild.focus();
  }, {signal});
  for (const id of ["tab-data", "unsaved-data"]) at(id).addEventListener("click", () => data(editor), {signal});
  on(at("get-data"), async () => {
    at("more").open = false;
    data(editor);
  });
}

/** The data as they are, without the service. @param {import("./editor.js").Editor} editor */
export function data(editor) {
  save(new Blob([write(editor.data)], {type: "application/json"}), `${editor.draft?.title ?? editor.spec.title}.json`);
}
