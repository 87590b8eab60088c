// Long texts with paragraphs, lists and emphasis, as lines to write in and back: list items begin with "1. " or "• ", two blanks deeper in
// each list within a list. Every character keeps its look. Read as the service reads it (MarkupReader); never by the browser's parser, so
// that data cannot become a part of the page.

/**
 * What a character is: of a text with its look ("b", "i", "u" and any of them together), of the mark of a list item, or the end of a line.
 * @typedef {{of: "text" | "mark" | "break" | "end" | "typed", look: string}} Sign
 * @typedef {{text: string, signs: Sign[]}} Markup `signs`: one for each code unit of the text
 */

const NAMES = "p|br|ol|ul|li|b|strong|i|em|u|div|h[1-6]|span|font|o:p";
const TAG = new RegExp(`<(/?)(${NAMES})((?:\\s[^<>]*?)?)(/?)>|<!--[^]{0,2000}?-->`, "gi");
const ATTRIBUTES = /^(?:\s*[a-z_][-a-z0-9_:.]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=]+)(?=\s|$))*\s*$/i;
const CHANGES = /line-through|vertical-align|display\s*:\s*none|visibility\s*:\s*hidden/i;
const ENTITY = /&(#?[0-9A-Za-z]{2,10});/g;
/** Those that editors write most. @type {Map<string, string>} */
const ENTITIES = new Map(Object.entries({lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'", nbsp: "\u00a0", ldquo: "“", rdquo: "”", lsquo: "‘",
  rsquo: "’", ndash: "–", mdash: "—", hellip: "…", middot: "·"}));
/** @type {Record<string, string>} */
const LOOKS = {b: "b", strong: "b", i: "i", em: "i", u: "u"};
const MARK = /^((?: {2})*)(?:(\d{1,6})\.|•) /;

/** Whether a text has tags that are read as such. @param {string} text */
export const isMarked = (text) => text.search(TAG) >= 0;

class Reader {
  /** @type {Markup} */
  #all = {text: "", signs: []};
  /** @type {Markup} */
  #line = {text: "", signs: []};
  /** @type {{ordered: boolean, count: number}[]} */
  #lists = [];
  /** @type {Record<string, number>} */
  #open = {b: 0, i: 0, u: 0};
  #mark = "";

  /** @param {string} source @returns {Markup} */
  read(source) {
    let from = 0;
    for (const tag of source.matchAll(TAG)) {
      this.#text(source.slice(from, tag.index));
      if (tag[2]) this.#tag(tag[2].toLowerCase(), tag[1] !== "", tag[3]);
      from = tag.index + tag[0].length;
    }
    this.#text(source.slice(from));
    this.#end();
    return this.#all;
  }

  /** @param {string} source */
  #text(source) {
    source.split("\n").forEach((part, at) => {
      if (at > 0) this.#end();
      const look = Object.keys(this.#open).filter((each) => this.#open[each] > 0).join("");
      add(this.#line, part.replace(ENTITY, (as, name) => ENTITIES.get(name) ?? as), {of: "text", look});
    });
  }

  /**
   * @param {string} name
   * @param {boolean} closes
   * @param {string} attributes
   */
  #tag(name, closes, attributes) {
    if (name === "br") add(this.#line, "\n", {of: "break", look: ""});
    else if (name in LOOKS) this.#open[LOOKS[name]] = Math.max(0, this.#open[LOOKS[name]] + (closes ? -1 : 1));
    else if (/^(?:p|div|h\d|ol|ul|li)$/.test(name)) {
      this.#end();
      if (name === "li") this.#mark = closes ? "" : this.#next();
      else if (name === "ol" || name === "ul") this.#list(name === "ol", closes, attributes);
    }
  }

  /**
   * @param {boolean} ordered
   * @param {boolean} closes
   * @param {string} attributes
   */
  #list(ordered, closes, attributes) {
    this.#mark = "";
    if (closes) this.#lists.pop();
    else this.#lists.push({ordered, count: Number(/\sstart\s*=\s*["']?(\d{1,6})\b/i.exec(attributes)?.[1] ?? 1) - 1});
  }

  #next() {
    const list = this.#lists.at(-1);
    if (list) list.count += 1;
    return `${"  ".repeat(Math.max(0, this.#lists.length - 1))}${list?.ordered ? `${list.count}.` : "•"} `;
  }

  #end() {
    const {text, signs} = this.#line;
    this.#line = {text: "", signs: []};
    if (/^[ \t\n\u3000]*$/.test(text)) return;
    if (this.#all.text) add(this.#all, "\n", {of: "end", look: ""});
    add(this.#all, this.#mark, {of: "mark", look: ""});
    this.#mark = "";
    const first = text.search(/[^\n]/);
    const last = text.length - (/\n*$/.exec(text)?.[0].length ?? 0);
    this.#all.text += text.slice(first, last);
    this.#all.signs.push(...signs.slice(first, last));
  }
}

/**
 * @param {Markup} to
 * @param {string} text
 * @param {Sign} sign
 */
function add(to, text, sign) {
  to.text += text;
  for (let count = text.length; count > 0; count -= 1) to.signs.push(sign);
}

/**
 * A text with markup as lines.
 * @param {string} source
 * @returns {Markup | undefined} undefined if it has anything that lines and looks cannot carry
 */
export function read(source) {
  const text = source.replace(/\r\n?/g, "\n");
  const strange = [...text.matchAll(TAG)].some(([, , , attributes = ""]) => !ATTRIBUTES.test(attributes) || CHANGES.test(attributes))
    || [...text.matchAll(ENTITY)].some(([, name]) => !ENTITIES.has(name));
  return strange ? undefined : new Reader().read(text);
}

/**
 * As edited: what stayed keeps its look; what was typed looks like what it replaces, otherwise like what it goes on from.
 * @param {Markup} before
 * @param {string} text
 * @returns {Markup}
 */
export function edited({text: old, signs}, text) {
  const least = Math.min(old.length, text.length);
  let start = 0;
  while (start < least && old[start] === text[start]) start += 1;
  let after = 0;
  while (after < least - start && old[old.length - 1 - after] === text[text.length - 1 - after]) after += 1;
  const end = old.length - after;
  const like = signs.slice(start, end).find(({of}) => of === "text" || of === "typed") ?? signs[start - 1];
  const typed = text.slice(start, text.length - after).split("").map((unit) => sign(unit, like?.look ?? ""));
  return {text, signs: [...signs.slice(0, start), ...typed, ...signs.slice(end)]};
}

/** @param {string} unit @param {string} look @returns {Sign} */
const sign = (unit, look) => unit === "\n" ? {of: "end", look: ""} : {of: "typed", look};

/**
 * With tags again.
 * @param {Markup} markup
 * @returns {string} "" if nothing is left
 */
export function source({text, signs}) {
  /** @type {{name: string, next: number}[]} */
  const lists = [];
  let out = "";
  const close = () => { out += `</${lists.pop()?.name}>`; };
  for (const [from, to] of lines(text, signs)) {
    const mark = markOf(text.slice(from, to), signs.slice(from, to));
    if (!mark) {
      while (lists.length) close();
      if (to > from) out += `<p>${inline(text, signs, from, to)}</p>`;
      continue;
    }
    const {length, depth, name, number} = mark;
    while (lists.length > depth || lists.length === depth && !goesOn(lists[depth - 1], name, number)) close();
    while (lists.length < depth) {
      lists.push({name, next: number});
      out += lists.length === depth && name === "ol" && number !== 1 ? `<ol start="${number}">` : `<${name}>`;
    }
    lists[depth - 1].next = number + 1;
    out += `<li>${inline(text, signs, from + length, to)}</li>`;
  }
  while (lists.length) close();
  return out;
}

/** @param {{name: string, next: number}} list @param {string} name @param {number} number */
const goesOn = (list, name, number) => list.name === name && (name === "ul" || list.next === number);

/**
 * @param {string} text
 * @param {Sign[]} signs
 * @returns {[number, number][]} from and to of every paragraph
 */
function lines(text, signs) {
  const ends = signs.flatMap(({of}, at) => of === "end" ? [at] : []);
  return [...ends, text.length].map((end, at) => [at === 0 ? 0 : ends[at - 1] + 1, end]);
}

/**
 * The mark at the beginning of a line, kept or typed; "1. " that was a text before is none.
 * @param {string} line
 * @param {Sign[]} signs
 */
function markOf(line, signs) {
  const [mark, indent = "", number] = MARK.exec(line) ?? [""];
  if (!mark || signs.slice(0, mark.length).some(({of}) => of === "text")) return undefined;
  return {length: mark.length, depth: indent.length / 2 + 1, name: number ? "ol" : "ul", number: Number(number ?? 1)};
}

/**
 * @param {string} text
 * @param {Sign[]} signs
 * @param {number} from
 * @param {number} to
 */
function inline(text, signs, from, to) {
  let out = "";
  for (let at = from, next = at; at < to; at = next) {
    const {of, look} = signs[at];
    if (of === "break") {
      out += "<br>";
      next = at + 1;
      continue;
    }
    while (next < to && signs[next].of !== "break" && signs[next].look === look) next += 1;
    const part = text.slice(at, next).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    out += [...look].reverse().reduce((inner, each) => `<${each}>${inner}</${each}>`, part);
  }
  return out;
}
