// Printing the real PDF: what the browser would make of the page itself is not the form.

import {element} from "./dom.js";

/** @type {{frame: HTMLIFrameElement, address: string} | undefined} */
let last;

/** Whether the browser can print a PDF from a page. */
export const able = () => navigator.pdfViewerEnabled !== false;

/**
 * Opens the browser's dialog for printing.
 * @param {Blob} pdf
 * @returns {Promise<void>} done when the dialog was asked for
 */
export function print(pdf) {
  last?.frame.remove();
  if (last) URL.revokeObjectURL(last.address);
  const address = URL.createObjectURL(pdf);
  const frame = element("iframe", {class: "printed", title: "打印", "aria-hidden": "true", tabindex: "-1"});
  // It stays until the next one: the dialog still needs it.
  last = {frame, address};
  return new Promise((resolve) => {
    frame.addEventListener("load", () => {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
      resolve();
    }, {once: true});
    frame.src = address;
    document.body.append(frame);
  });
}
