// Undo and redo: every version of the data, with the place that changed. Typing in one cell is one step until there is a pause.

/** @typedef {import("./json.js").Json} Json */
/** @typedef {{data: Json, pointer: string}} Version */

const PAUSE_MS = 1500;
const MOST = 500;

export class History {
  /** @param {Json} data */
  constructor(data) {
    /** @type {Version[]} */
    this.versions = [{data, pointer: ""}];
    this.at = 0;
    /** What the last change was, if the next one of the same kind may join it. */
    this.open = "";
    this.changed = 0;
  }

  get data() {
    return this.versions[this.at].data;
  }

  get canUndo() {
    return this.at > 0;
  }

  get canRedo() {
    return this.at < this.versions.length - 1;
  }

  /**
   * @param {Json} data
   * @param {string} pointer what changed
   * @param {boolean} [joins] whether it is one step with the change before, of the same place and just made
   * @param {number} [now] ms
   */
  push(data, pointer, joins = false, now = Date.now()) {
    const same = joins && this.open === pointer && now - this.changed < PAUSE_MS;
    this.versions.length = this.at + 1;
    if (same) this.versions.pop();
    this.versions.push({data, pointer});
    if (this.versions.length > MOST) this.versions.shift();
    this.at = this.versions.length - 1;
    this.open = joins ? pointer : "";
    this.changed = now;
  }

  /** The next change is a step of its own. */
  close() {
    this.open = "";
  }

  /** @returns {string} the place that changed */
  undo() {
    this.close();
    const {pointer} = this.versions[this.at];
    this.at -= 1;
    return pointer;
  }

  /** @returns {string} the place that changed */
  redo() {
    this.close();
    this.at += 1;
    return this.versions[this.at].pointer;
  }
}
