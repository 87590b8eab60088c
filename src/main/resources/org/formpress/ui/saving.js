// Stores a form in progress soon after each change, unless another tab writes it; says what is not stored, and tries again.

import {at, clock} from "./dom.js";
import * as store from "./store.js";
import {Tabs} from "./tabs.js";

const PAUSE_MS = 400;
/** Who never rests while typing is saved as often as this. */
const AT_LEAST_MS = 3000;
const AGAIN_MS = 5000;

export class Saving {
  /**
   * @param {store.Work & {id: number}} work
   * @param {{state: () => {data: import("./json.js").Json, name: string}, parked: () => void, again: () => void}} form `parked`: told when
   *     this tab may only show the form from now on; `again`: opens this work anew, as it is stored
   * @param {AbortSignal} signal aborted when the form is left
   */
  constructor(work, form, signal) {
    this.work = work;
    this.form = form;
    this.signal = signal;
    this.timer = 0;
    this.unsaved = false;
    /** When the first change came that is not saved, ms. */
    this.unsavedSince = 0;
    /** How many writings have begun and not ended. */
    this.writing = 0;
    /** Whether the last writing succeeded. @type {Promise<boolean>} */
    this.stored = Promise.resolve(true);
    /** Whether another tab writes this form now. */
    this.parked = false;
    this.tabs = new Tabs(work.id, {
      opened: () => { this.#makeRoom(); },
      stored: (revision) => { if (revision > (work.revision ?? 0) && !this.unsaved) form.again(); },
      closed: () => { if (this.parked) at("tab-why").textContent = "另一个标签页已经不再填这份表。"; },
    });
    at("saved").textContent = `已存（${clock(work.updated)}）`;
    at("tab-warning").hidden = true;
    at("unsaved").hidden = true;
    this.#listen();
  }

  #listen() {
    const {signal, form} = this;
    addEventListener("pagehide", () => {
      this.save(true);
      this.tabs.tell("closed");
    }, {signal});
    addEventListener("pageshow", ({persisted}) => { if (persisted) form.again(); }, {signal});
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.save(); }, {signal});
    addEventListener("beforeunload", (event) => { if (!at("unsaved").hidden) event.preventDefault(); }, {signal});
    at("tab-here").addEventListener("click", form.again, {signal});
  }

  /** The form has changed: it is saved after a pause. */
  changed() {
    if (!this.unsaved) this.unsavedSince = Date.now();
    this.unsaved = true;
    this.#saveIn(Math.min(PAUSE_MS, Math.max(0, this.unsavedSince + AT_LEAST_MS - Date.now())));
  }

  /** @param {number} delay ms */
  #saveIn(delay) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), delay);
  }

  /**
   * @param {boolean} [atOnce] the page is about to close
   * @returns {Promise<boolean>} whether everything is stored that this tab may write; if not, that is shown and tried again
   */
  save(atOnce = false) {
    clearTimeout(this.timer);
    if (this.parked) return Promise.resolve(true);
    // What another writing has begun in several steps would not be finished.
    if (this.unsaved || atOnce && this.writing) this.stored = this.#put(atOnce);
    return this.stored;
  }

  /** @param {boolean} atOnce */
  async #put(atOnce) {
    const {work} = this;
    this.unsaved = false;
    this.writing += 1;
    work.revision = (work.revision ?? 0) + 1;
    Object.assign(work, this.form.state(), {updated: Date.now(), fresh: false});
    try {
      await store.put(work, atOnce);
    } catch (failure) {
      this.#notStored(/** @type {Error} */ (failure));
      return false;
    } finally {
      this.writing -= 1;
    }
    at("saved").textContent = `已存在这台电脑上（${clock(work.updated)}）`;
    at("unsaved").hidden = true;
    return true;
  }

  /** @param {Error} failure */
  #notStored(failure) {
    this.unsaved = true;
    if (this.signal.aborted) return;
    if (failure instanceof store.Outdated) {
      this.#park("这份表在另一个标签页里改过了，这里最后填的没有存。", true);
      return;
    }
    at("saved").textContent = "还没有存下来";
    at("unsaved-why").textContent = failure.message;
    at("unsaved").hidden = false;
    this.#saveIn(AGAIN_MS);
  }

  /** Another tab has opened this form. */
  async #makeRoom() {
    if (this.parked || !await this.save()) return;
    this.#park("这份表现在在另一个标签页里填，这里只能看。", false);
    this.tabs.tell("stored", this.work.revision);
  }

  /**
   * @param {string} why
   * @param {boolean} lost whether what was written here last is not stored
   */
  #park(why, lost) {
    this.parked = true;
    at("tab-why").textContent = why;
    at("tab-data").hidden = !lost;
    at("tab-warning").hidden = false;
    at("unsaved").hidden = true;
    this.form.parked();
  }

  /** What could not be stored is gone, and so is a form in which nothing was written. */
  async close() {
    this.tabs.close();
    const untouched = this.work.fresh && !this.unsaved && this.tabs.alone;
    await (untouched ? store.remove(this.work.id) : this.save());
    clearTimeout(this.timer);
  }
}
