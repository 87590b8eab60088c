// The table of the forms of a booklet: what the service says of each, its place, and whether it is in.

import {button, element} from "./dom.js";
import {items as remarksOf} from "./remarks.js";

/**
 * @typedef {import("./binding.js").Item} Item
 * @typedef {{open: (key: number) => void, look: (key: number) => void, move: (key: number, place: number) => void,
 *   leaveOut: (key: number, out: boolean) => void}} Actions
 */

export class BinderTable {
  /**
   * @param {HTMLElement} body of the table
   * @param {Actions} actions
   */
  constructor(body, actions) {
    this.body = body;
    this.actions = actions;
    /** @type {Map<number, {row: HTMLTableRowElement, item: Item, place: number, last: boolean}>} */
    this.rows = new Map();
    /** What is being dragged. @type {number | undefined} */
    this.dragged = undefined;
  }

  /** Rows whose form is the same stay as they are. @param {Item[]} items */
  show(items) {
    const focused = document.activeElement;
    const rows = items.map((item, place) => {
      const known = this.rows.get(item.key);
      const last = place === items.length - 1;
      if (known?.item === item && known.place === place && known.last === last) return known.row;
      const row = this.#row(item, place, last);
      if (known?.place === place) known.row.replaceWith(row);
      this.rows.set(item.key, {row, item, place, last});
      return row;
    });
    const again = focused instanceof HTMLElement && this.body.contains(focused) ? [focused.dataset.does, focused.closest("tr")?.dataset.key] : [];
    if (rows.length !== this.body.children.length || rows.some((row, place) => this.body.children[place] !== row)) this.body.replaceChildren(...rows);
    if (again[0]) /** @type {HTMLElement | null} */ (this.body.querySelector(`[data-key="${again[1]}"] [data-does="${again[0]}"]:enabled`))?.focus();
  }

  /**
   * @param {Item} item
   * @param {number} place from 0
   * @param {boolean} last
   */
  #row(item, place, last) {
    const {key, seen} = item;
    const name = seen?.name || item.from;
    const box = element("input", {type: "checkbox", checked: !item.out, "aria-label": `放进汇编：${name}`, "data-does": "in",
      change: (event) => this.actions.leaveOut(key, !event.target.checked)});
    const step = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ word) =>
      button(sign, () => this.actions.move(key, place + by), {"data-does": word, "aria-label": `${word} ${name}`, title: word,
        disabled: by < 0 ? place === 0 : last});
    const row = element("tr", {"data-key": String(key), class: item.out ? "out" : undefined, draggable: "true"},
      element("td", {class: "in"}, box),
      element("td", {class: "place"}, element("span", {class: "handle", "aria-hidden": "true", title: "拖动，换次序"}, "⠿"), String(place + 1)),
      element("th", {scope: "row"}, button(name, () => this.actions.open(key), {class: "resume", "data-does": "open", title: "打开来看、来改"}),
        element("small", {}, [seen?.title ?? "", seen && item.from !== name ? item.from : ""].filter(Boolean).join(" · "))),
      element("td", {}, seen?.unit ?? ""),
      element("td", {class: "score"}, seen?.score ?? ""),
      element("td", {}, this.#state(item, name)),
      element("td", {class: "steps"}, step(-1, "↑", "上移"), step(1, "↓", "下移")));
    this.#drag(row, key);
    return row;
  }

  /**
   * @param {Item} item
   * @param {string} name
   */
  #state({key, seen, review}, name) {
    if (!seen) return element("span", {class: "waiting"}, "还没核对");
    const remarks = remarksOf(/** @type {any} */ (seen));
    const faults = remarks.filter((remark) => remark.name === "要改" || remark.name === "没填").length;
    const others = remarks.filter(({level}) => level !== "info").length - faults;
    const text = [faults && `${faults} 处要改`, others && `${others} 处留意`, review?.changes.length && `改过 ${review.changes.length} 处`].filter(Boolean).join("，");
    if (!text) return element("span", {class: "good"}, "没有问题");
    return button(text, () => this.actions.look(key), {class: faults ? "faults" : "notes", "data-does": "look", "aria-label": `${text}：${name}`});
  }

  /**
   * @param {HTMLTableRowElement} row
   * @param {number} key
   */
  #drag(row, key) {
    row.addEventListener("dragstart", (event) => {
      this.dragged = key;
      event.dataTransfer?.setData("text/plain", "");
      row.classList.add("dragged");
    });
    row.addEventListener("dragend", () => {
      this.dragged = undefined;
      row.classList.remove("dragged");
    });
    row.addEventListener("dragover", (event) => {
      if (this.dragged === undefined || this.dragged === key) return;
      event.preventDefault();
      row.classList.add("target");
    });
    row.addEventListener("dragleave", () => row.classList.remove("target"));
    row.addEventListener("drop", () => {
      row.classList.remove("target");
      if (this.dragged !== undefined) this.actions.move(this.dragged, this.rows.get(key)?.place ?? 0);
    });
  }
}
