// Keys that mean the same wherever the focus is on the screen of a form.

import {at} from "./dom.js";

/**
 * @param {import("./editor.js").Editor} editor
 * @param {AbortSignal} signal ends the listening
 */
export function listen(editor, signal) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const action = actionOf(event, editor);
    if (!action) return;
    event.preventDefault();
    action();
  }, {signal});
}

/**
 * @param {KeyboardEvent} event
 * @param {import("./editor.js").Editor} editor
 * @returns {(() => void) | undefined}
 */
function actionOf({key, ctrlKey, metaKey, altKey, shiftKey}, editor) {
  if (key === "F6") return () => nextPart(editor);
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === "p") return () => at("print").click();
  if (letter === "z" && !shiftKey) return () => editor.undo();
  return letter === "y" || letter === "z" ? () => editor.redo() : undefined;
}

/** From the form to the remarks, to the buttons, and back to the form. @param {import("./editor.js").Editor} editor */
function nextPart({paper, grid: {current, layout}}) {
  const {activeElement} = document;
  const aside = /** @type {HTMLElement | null} */ (document.querySelector("#work > aside section:not([hidden]) :is(button, input)"));
  if (paper.contains(activeElement) && aside) aside.focus();
  else if (paper.contains(activeElement) || activeElement?.closest("aside")) at("back").focus();
  else (current?.cell.isConnected ? current : layout.order()[0])?.control.focus();
}
