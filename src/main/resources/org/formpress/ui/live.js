// The form as it stands while it is being filled in: the service lays it out, computes and checks (POST draft). Only the newest state
// counts: an older question is cancelled.

import {exact, json, Refused, Unreachable} from "./service.js";

/**
 * @typedef {import("./service.js").Remark} Remark
 * @typedef {{columnSpan: number, rowSpan: number, label?: boolean, scope?: string, text: string, alignment: string,
 *   bold?: boolean, joinsBelow?: boolean, stacked?: boolean, pointer?: string, pointers?: string[]}} Cell
 * @typedef {{cells: Cell[], list?: string, index?: number}} Row
 * @typedef {{kind: "heading" | "paragraph" | "chart", text: string}} Heading
 * @typedef {{kind: "caption", segments: {text: string, pointer?: string}[]}} Caption
 * @typedef {{kind: "table", rules?: "none", columns: number[], header: Row[], body: Row[]}} Table
 * @typedef {Heading | Caption | Table} Block
 * @typedef {{title: string, textWidth: number, type: {title: number, caption: number, body: number, leading: number}, blocks: Block[],
 *   computed: Record<string, string>, findings: Remark[], faults: Remark[]}} Draft
 * @typedef {{label: string, name: string, kind: "text" | "longText" | "amount" | "integer" | "date" | "boolean" | "lines", hint: string,
 *   required?: boolean, maxLength?: number, choices?: string[], suggestions?: string[]}} Field
 * @typedef {{label: string, empty: Record<string, import("./json.js").Json>, min?: number, max?: number}} List
 * @typedef {{form: string, edition: string, title: string, moneyUnit?: string, blank: import("./json.js").Json,
 *   fields: Record<string, Field>, lists: Record<string, List>,
 *   suggestions?: Record<string, {by: string, values: Record<string, string[]>}>}} Spec what is known of a form, whatever is in it
 */

/** Where a form in progress is asked about. @param {string} form */
export const draftOf = (form) => `forms/${encodeURIComponent(form)}/draft`;

/** @param {string} form @returns {Promise<Spec>} */
export const specOf = (form) => exact(draftOf(form));

/**
 * @param {string} form
 * @param {import("./json.js").Json} data
 * @returns {Promise<Draft>}
 * @throws {Refused} if the data cannot be laid out in the form
 */
export const draft = (form, data) => json(draftOf(form), data);

const PAUSE_MS = 250;
const AWAY_MS = 4000;

export class Live {
  /**
   * @param {string} form
   * @param {(draft: Draft, data: import("./json.js").Json) => void} show
   * @param {(failure: Error | undefined) => void} trouble told when the service does not answer or refuses, and when it does again
   */
  constructor(form, show, trouble) {
    this.address = draftOf(form);
    this.show = show;
    this.trouble = trouble;
    this.timer = 0;
    this.asking = new AbortController();
  }

  /**
   * @param {import("./json.js").Json} data
   * @param {number} [delay] ms
   */
  ask(data, delay = PAUSE_MS) {
    this.stop();
    this.timer = window.setTimeout(() => this.#ask(data), delay);
  }

  stop() {
    clearTimeout(this.timer);
    this.asking.abort();
  }

  /** @param {import("./json.js").Json} data */
  async #ask(data) {
    this.asking = new AbortController();
    const {signal} = this.asking;
    try {
      const draft = await json(this.address, data, signal);
      if (signal.aborted) return;
      this.trouble(undefined);
      this.show(draft, data);
    } catch (failure) {
      if (signal.aborted) return;
      if (failure instanceof Refused && failure.retryAfter > 0) this.ask(data, failure.retryAfter * 1000);
      else if (failure instanceof Unreachable || failure instanceof Refused && failure.status >= 500) this.ask(data, AWAY_MS);
      this.trouble(/** @type {Error} */ (failure));
    }
  }
}
