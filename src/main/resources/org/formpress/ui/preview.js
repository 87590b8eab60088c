// The real PDF beside the form, renewed after a pause.

import {element} from "./dom.js";
import {Refused, render} from "./service.js";

const PAUSE_MS = 1200;

export class Preview {
  /** @param {HTMLElement} pane */
  constructor(pane) {
    this.frame = /** @type {HTMLIFrameElement} */ (element("iframe", {title: "打印出来的样子"}));
    this.note = element("p", {role: "status"});
    pane.replaceChildren(this.note, this.frame);
    this.address = "";
    this.timer = 0;
    this.asking = new AbortController();
  }

  /**
   * @param {import("./json.js").Json} data
   * @param {number} faults that keep it from being made
   * @param {number} [delay] ms
   */
  show(data, faults, delay = PAUSE_MS) {
    clearTimeout(this.timer);
    this.asking.abort();
    if (faults > 0) {
      this.note.textContent = "把表里标红的地方填好，这里就显示打印出来的样子。";
      return;
    }
    this.timer = window.setTimeout(() => this.#make(data), delay);
  }

  /** @param {import("./json.js").Json} data */
  async #make(data) {
    this.asking = new AbortController();
    const {signal} = this.asking;
    this.note.textContent = "正在排版…";
    try {
      const {blob} = await render("pdf", data, {signal});
      if (signal.aborted) return;
      URL.revokeObjectURL(this.address);
      this.address = URL.createObjectURL(blob);
      this.frame.src = `${this.address}#toolbar=0&navpanes=0&view=FitH`;
      this.note.textContent = "";
    } catch (failure) {
      if (!signal.aborted) this.note.textContent = failure instanceof Refused ? failure.problem.title : String(/** @type {Error} */ (failure).message);
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asking.abort();
    URL.revokeObjectURL(this.address);
  }
}
