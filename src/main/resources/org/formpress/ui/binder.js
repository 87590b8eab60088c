// The screen on which a booklet is put together: its forms from files and from forms in progress, their order, and the cover.

import * as binding from "./binding.js";
import * as bookStore from "./bookStore.js";
import * as booklet from "./booklet.js";
import * as inspect from "./inspect.js";
import * as store from "./store.js";
import * as taking from "./taking.js";
import {BinderTable} from "./binderTable.js";
import {Cover} from "./cover.js";
import {at, ask, element} from "./dom.js";
import {catalogue} from "./start.js";
import {items as remarksOf} from "./remarks.js";

/**
 * @typedef {import("./binding.js").Item} Item
 * @typedef {{trouble: (failure: unknown) => void, leave: () => void, mend: (item: Item) => Promise<void>}} Page
 *     `mend`: opens a form in the editor, as a form in progress to which the item is linked by {@link link}
 */

const MOST_FORMS = 1000;
const SAVE_MS = 500;
const SAVE_AT_LEAST_MS = 3000;

export class Binder {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.book = binding.empty();
    this.saving = 0;
    /** Whether something is not kept yet. */
    this.unsaved = false;
    this.storing = false;
    /** One after the other. @type {Promise<void>} */
    this.stored = Promise.resolve();
    /** Ends checking. */
    this.working = new AbortController();
    /** Ends reading. */
    this.reading = new AbortController();
    /** Files are read in the order in which they come. @type {Promise<void>} */
    this.adding = Promise.resolve();
    /** How often files have come that are not read yet. */
    this.waiting = 0;
    /** @type {import("./gather.js").Left[]} */
    this.left = [];
    this.busy = false;
    this.making = false;
    /** When what is not kept yet began. */
    this.since = 0;
    /** Ends following the booklets. */
    this.following = new AbortController();
    this.table = new BinderTable(at("bound"), {
      open: (key) => this.#open(key),
      look: (key) => { this.#look(key).catch(page.trouble); },
      move: (key, place) => this.#change(binding.moved(this.book, key, place), `移到了第 ${Math.max(1, Math.min(this.book.items.length, place + 1))} 个`),
      leaveOut: (key, out) => this.#change(binding.changed(this.book, key, {out})),
    });
    this.cover = new Cover(at("cover"), (settings) => {
      this.#change({...this.book, ...settings});
      this.#save().catch(page.trouble);
    }, () => { this.#make().catch(page.trouble); });
    this.#listen();
  }

  #listen() {
    const files = (/** @type {string} */ id) => at(id).addEventListener("change", () => {
      const chosen = [...at(id).files];
      at(id).value = "";
      this.add(chosen).catch(this.page.trouble);
    });
    files("bind-files");
    files("bind-folder");
    /** @type {Record<string, () => unknown>} */
    const actions = {
      "binder-back": this.page.leave,
      "bind-works": () => this.pick(),
      "bind-by-unit": () => this.#change(binding.sorted(this.book, "unit"), "按单位排好了"),
      "bind-by-name": () => this.#change(binding.sorted(this.book, "name"), "按名称排好了"),
      "bind-drop-out": () => this.#change({...this.book, items: binding.chosen(this.book)}, "没勾的移走了"),
      "bind-empty": () => this.#empty(),
      "bind-stop": () => {
        this.working.abort();
        this.reading.abort();
      },
      "bind-check": () => this.#check(),
    };
    const keep = () => { this.#save().catch(this.page.trouble); };
    addEventListener("pagehide", () => { if (this.unsaved || this.storing) bookStore.putLast(this.book).catch(this.page.trouble); });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) keep();
      else this.#seenAgain().catch(this.page.trouble);
    });
    for (const [id, action] of Object.entries(actions)) at(id).addEventListener("click", () => { Promise.resolve(action()).catch(this.page.trouble); });
  }

  /** Shows what is kept, with the forms in progress as they are now. */
  async show() {
    this.book = await bookStore.load();
    await this.#refresh();
    this.cover.show(this.book);
    this.#offer().catch(this.page.trouble);
    this.#draw();
    this.#booklets();
    this.#check().catch(this.page.trouble);
  }

  async #offer() {
    this.cover.offer((await catalogue()).filter(({gathers}) => gathers));
  }

  /** The page shows something else. */
  async hide() {
    this.working.abort();
    this.reading.abort();
    this.following.abort();
    await this.#save();
  }

  /** Takes over what was written in forms in progress. */
  async #refresh() {
    for (const item of this.book.items) {
      if (item.work === undefined) continue;
      const work = await store.find(item.work);
      if (!work) this.book = binding.changed(this.book, item.key, {work: undefined});
      else if (work.revision !== item.revision) {
        this.book = binding.changed(this.book, item.key, {data: work.data, revision: work.revision, review: work.review,
          wrong: work.review ? item.wrong : undefined, seen: undefined});
      }
    }
  }

  #booklets() {
    this.following.abort();
    this.following = new AbortController();
    const {signal} = this.following;
    return booklet.show(at("binder-booklets"), {trouble: this.page.trouble, mend: (id, line) => this.#mender(id, line)}, signal)
      .then((count) => { at("binder-booklets-part").hidden = count === 0; })
      .catch((failure) => { if (!signal.aborted) this.page.trouble(failure); });
  }

  /**
   * @param {string} id of a booklet
   * @param {number} line of a form in what was sent
   */
  #mender(id, line) {
    const key = this.book.sent?.id === id ? this.book.sent.keys[line - 1] : undefined;
    return this.book.items.some((item) => item.key === key) ? () => this.#open(Number(key)) : undefined;
  }

  /**
   * @param {binding.Binding} book
   * @param {string} [said] what has happened
   */
  #change(book, said) {
    this.book = book;
    if (!this.unsaved) this.since = Date.now();
    this.unsaved = true;
    this.#draw();
    if (said) at("bind-said").textContent = said;
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => { this.#save().catch(this.page.trouble); }, Math.min(SAVE_MS, Math.max(0, this.since + SAVE_AT_LEAST_MS - Date.now())));
  }

  #save() {
    clearTimeout(this.saving);
    this.stored = this.stored.catch(() => {}).then(() => this.#put());
    return this.stored;
  }

  async #put() {
    if (!this.unsaved) return;
    this.unsaved = false;
    this.storing = true;
    try {
      const {revision} = await bookStore.put(this.book);
      this.book = {...this.book, revision};
    } catch (failure) {
      this.book = await bookStore.load();
      this.#draw();
      throw failure;
    } finally {
      this.storing = false;
    }
  }

  /** Shows what was written in another tab in forms in progress. */
  async #renewed() {
    await this.#refresh();
    if (this.book.items.some(({seen}) => !seen)) await this.#check();
  }

  /** Shows what another tab has made of it meanwhile. */
  async #seenAgain() {
    if (at("binder").hidden || document.hidden || this.unsaved || this.busy) return;
    if ((await bookStore.load()).revision !== this.book.revision) await this.show();
    else await this.#renewed();
  }

  #draw() {
    const {items} = this.book;
    const chosen = binding.chosen(this.book);
    const faulty = chosen.filter(({seen}) => seen?.faults.length).length;
    this.table.show(items);
    at("bind-table").hidden = items.length === 0;
    at("bind-order").hidden = items.length === 0;
    at("bind-nothing").hidden = items.length > 0;
    at("bind-empty").hidden = items.length === 0;
    at("bind-drop-out").disabled = chosen.length === items.length;
    at("bind-count").textContent = items.length ? `放进 ${chosen.length} 份${chosen.length < items.length ? `，留在外面 ${items.length - chosen.length} 份` : ""}${faulty ? `；${faulty} 份有错，要改了才能印进去` : ""}` : "";
    at("bind-check").hidden = this.busy || items.every(({seen}) => seen);
    this.cover.enable(!this.making && chosen.some(binding.isWhole));
  }

  /**
   * Reads files and takes in their forms.
   * @param {File[]} given
   */
  async add(given) {
    if (given.length === 0) return;
    if (this.waiting === 0) this.left = [];
    this.waiting += 1;
    this.adding = this.adding.catch(() => {}).then(() => this.#read(given)).finally(() => { this.waiting -= 1; });
    await this.adding;
  }

  /** @param {File[]} given */
  async #read(given) {
    this.working.abort();
    this.reading = new AbortController();
    this.busy = true;
    const {signal} = this.reading;
    const {items, left} = await taking.fromFiles(given, (done, all) => this.#progress("正在读文件", done, all), signal).finally(() => this.#rest());
    await this.#take(items, left);
  }

  /**
   * @param {taking.New[]} items
   * @param {import("./gather.js").Left[]} left what is not taken
   */
  async #take(items, left) {
    const room = MOST_FORMS - this.book.items.length;
    const taken = items.slice(0, room);
    const beyond = items.length > room ? [{name: `后面的 ${items.length - room} 份表`, why: `一本汇编在这里最多编 ${MOST_FORMS} 份。`}] : [];
    this.#leftOut([...left, ...beyond]);
    if (taken.length) this.#change(binding.added(this.book, taken), `加了 ${taken.length} 份表`);
    await this.#save();
    // Not while other files are waiting to be read.
    if (this.waiting <= 1) this.#check().catch(this.page.trouble);
  }

  /** @param {import("./gather.js").Left[]} more */
  #leftOut(more) {
    const left = [...this.left, ...more];
    this.left = left;
    at("bind-left-part").hidden = left.length === 0;
    at("bind-left-title").textContent = `没有读进来的（${left.length}）`;
    at("bind-left").replaceChildren(...left.map(({name, why: reason}) => element("li", {}, element("b", {}, name), `　${reason}`)));
  }

  /** Lets the clerk choose among the forms in progress. */
  async pick() {
    await this.#take(await taking.fromWorks(this.book.items), []);
  }

  #begin() {
    this.working.abort();
    this.working = new AbortController();
    this.busy = true;
    return this.working.signal;
  }

  /**
   * @param {string} what
   * @param {number} done
   * @param {number} all
   */
  #progress(what, done, all) {
    at("bind-progress").hidden = false;
    at("bind-bar").max = all;
    at("bind-bar").value = done;
    at("bind-doing").textContent = `${what}：${done}/${all}`;
  }

  /** @param {AbortSignal} signal of the work that has ended; another may have begun */
  #end(signal) {
    if (this.working.signal === signal) this.#rest();
  }

  #rest() {
    this.busy = false;
    at("bind-progress").hidden = true;
    this.#draw();
  }

  /** Has the service check what it has not seen yet. */
  async #check() {
    if (at("binder").hidden) return;
    const waiting = this.book.items.filter(({seen}) => !seen);
    const signal = this.#begin();
    let done = 0;
    const look = async (/** @type {Item} */ item) => {
      const seen = await inspect.seen(item, signal);
      if (signal.aborted) return;
      done += 1;
      this.#progress("正在核对", done, waiting.length);
      this.#change(binding.changed(this.book, item.key, {seen}));
    };
    await inspect.eachOf(waiting, look, signal).finally(() => this.#end(signal));
  }

  /** @param {number} key */
  #open(key) {
    const item = this.book.items.find((each) => each.key === key);
    if (item) this.page.mend(item).catch(this.page.trouble);
  }

  /**
   * From now on a form in progress is what an item prints.
   * @param {number} key
   * @param {number} work
   */
  async link(key, work) {
    this.book = binding.changed(this.book, key, {work, revision: undefined});
    this.unsaved = true;
    await this.#save();
  }

  /** @param {number} key */
  async #look(key) {
    const item = this.book.items.find((each) => each.key === key);
    if (!item?.seen) return;
    const remarks = remarksOf(/** @type {any} */ (item.seen));
    const edits = item.review?.changes.length ?? 0;
    const list = element("ol", {class: "looked"}, ...edits ? [element("li", {}, `这份文件里改过 ${edits} 处；打开以后可以逐条看。`)] : [],
      ...remarks.map(({level, name, text, hint, pointers}) => element("li", {class: level}, element("b", {}, name), text, " ",
        element("small", {}, pointers.length > 1 ? `这样的共 ${pointers.length} 处。` : hint))));
    if (await ask(item.seen.name, list, "打开来改", "关上") === "打开来改") this.#open(key);
  }

  async #empty() {
    if (await ask("清空这本汇编的清单？", "只是从清单里拿走；“接着做”里的表和做好的汇编都还在。", "留着", "清空") !== "清空") return;
    this.left = [];
    this.#leftOut([]);
    this.#change({...binding.empty(), cover: this.book.cover, formats: this.book.formats, gather: this.book.gather}, "清空了");
  }

  async #make() {
    if (this.making) return;
    this.making = true;
    this.#draw();
    await this.#order().finally(() => {
      this.making = false;
      this.#draw();
    });
  }

  async #order() {
    await this.#refresh();
    this.#draw();
    const all = binding.chosen(this.book);
    const chosen = all.filter(binding.isWhole);
    const faulty = all.filter(({seen}) => seen?.faults.length).length;
    const partly = chosen.length < all.length ? `其中 ${all.length - chosen.length} 份在工作簿里有读不懂的格子，打开改好以前不放进去。` : "";
    if (faulty && await ask(`${faulty} 份表有错`, `照现在这样做，有错的表印不出来，各占一页写明错在哪里。${partly}`, "先回去改", "就这样做") !== "就这样做") return;
    const made = await booklet.order(binding.lines(chosen), this.book);
    this.#change({...this.book, sent: {id: made.id, keys: chosen.map(({key}) => key)}});
    await this.#save();
    await this.#booklets();
    at("binder-booklets-part").scrollIntoView({block: "start"});
    at("binder-booklets-title").focus({preventScroll: true});
  }
}
