// Work in progress, kept in this browser (IndexedDB) and nowhere else.

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {{id?: number, form: string, title: string, name: string, data: Json, base?: Json, baseName?: string,
 *   review?: import("./changes.js").Review, fresh?: boolean, updated: number, revision?: number}} Work
 *     `revision`: grows with every writing; `base`: what it began from; `fresh`: nothing was written yet; `review`: what was edited elsewhere and is still to be accepted or not
 */

const NAME = "formpress";
const WORKS = "works";

/** The browser did not write it. */
export class NotStored extends Error {}

/** Another tab has written since this one has read. */
export class Outdated extends Error {}

/** @type {Promise<IDBDatabase> | undefined} */
let database;
/** The same once it is open: the last writing of a page that closes cannot wait. @type {IDBDatabase | undefined} */
let connection;
let wasOpen = false;

/** Where works are in a browser that stores nothing: until the page is left. @type {Map<number, Work> | undefined} */
let memory;

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(WORKS, {keyPath: "id", autoIncrement: true});
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      wasOpen = true;
      connection = opening.result;
      opening.result.onclose = forget;
      opening.result.onversionchange = () => {
        opening.result.close();
        forget();
      };
      resolve(opening.result);
    };
  });
}

/** The next time it is opened again. */
function forget() {
  database = undefined;
  connection = undefined;
}

/** @returns {Promise<IDBDatabase | undefined>} undefined where the browser has none */
async function opened() {
  if (memory) return undefined;
  try {
    return await (database ??= open());
  } catch (failure) {
    forget();
    if (wasOpen) throw failure;
    memory = new Map();
    return undefined;
  }
}

/** @returns {Promise<boolean>} whether works outlive the page */
export const lasting = async () => await opened() !== undefined;

/**
 * One transaction; done when the browser has written it.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(works: IDBObjectStore) => IDBRequest<T>} action
 * @param {(works: Map<number, Work>) => T} otherwise the same in memory
 * @returns {Promise<T>}
 */
async function within(mode, action, otherwise) {
  const stored = connection ?? await opened();
  if (!stored) return otherwise(memory ?? new Map());
  try {
    return await done(stored.transaction(WORKS, mode), action);
  } catch (failure) {
    forget();
    throw failure;
  }
}

/**
 * @template T
 * @param {IDBTransaction} transaction
 * @param {(works: IDBObjectStore) => IDBRequest<T>} action
 * @returns {Promise<T>}
 */
function done(transaction, action) {
  return new Promise((resolve, reject) => {
    const request = action(transaction.objectStore(WORKS));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @returns {Promise<Work[]>} in which something was written, newest first */
export async function list() {
  /** @type {Work[]} */
  const all = await within("readonly", (works) => works.getAll(), (works) => [...works.values()]);
  return all.filter((work) => !work.fresh).sort((one, other) => other.updated - one.updated);
}

/**
 * @param {number} id
 * @returns {Promise<Work | undefined>}
 */
export async function find(id) {
  return within("readonly", (works) => works.get(id), (works) => works.get(id));
}

/**
 * @param {Work} work with a revision above that of the stored one
 * @param {boolean} [atOnce] in one step, because the page is about to close; nobody else writes this work
 * @returns {Promise<number>} its id
 * @throws {NotStored | Outdated}
 */
export async function put(work, atOnce = work.id === undefined) {
  let outdated = false;
  /** @type {unknown} */
  let fault;
  const write = (/** @type {IDBObjectStore} */ works) => {
    const request = works.put(work);
    works.transaction.commit();
    return request;
  };
  const compare = (/** @type {IDBObjectStore} */ works) => {
    const before = works.get(Number(work.id));
    before.onsuccess = () => {
      outdated = (before.result?.revision ?? 0) >= (work.revision ?? 0);
      try {
        if (!outdated) write(works);
      } catch (failure) {
        fault = failure;
      }
      if (outdated || fault) works.transaction.abort();
    };
    return before;
  };
  try {
    const id = await within("readwrite", atOnce ? write : compare, (works) => {
      const id = work.id ?? works.size + 1;
      works.set(id, {...work, id});
      return id;
    });
    return work.id ?? Number(id);
  } catch (failure) {
    if (outdated) throw new Outdated();
    throw new NotStored(`这个浏览器存不下来，可能是磁盘或浏览器的空间满了。（${fault ?? failure}）`);
  }
}

/** @param {number} id */
export async function remove(id) {
  await within("readwrite", (works) => works.delete(id), (works) => {
    works.delete(id);
    return undefined;
  });
}

/**
 * What the browser remembers for a tab or for long; where it may not, the page remembers it until it is left.
 * @param {"sessionStorage" | "localStorage"} area
 */
export function remembered(area) {
  /** @type {Map<string, string>} */
  const own = new Map();
  /** @template T @param {(stored: Storage) => T} action @param {() => T} otherwise */
  const either = (action, otherwise) => {
    try {
      return action(window[area]);
    } catch {
      return otherwise();
    }
  };
  return {
    get: (/** @type {string} */ key) => own.get(key) ?? either((stored) => stored.getItem(key), () => null),
    set: (/** @type {string} */ key, /** @type {string} */ value) => either((stored) => stored.setItem(key, value), () => { own.set(key, value); }),
    remove: (/** @type {string} */ key) => {
      own.delete(key);
      either((stored) => stored.removeItem(key), () => {});
    },
  };
}
