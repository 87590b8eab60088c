// Work in progress, kept in this browser (IndexedDB) and nowhere else.

/**
 * @typedef {import("./json.js").Json} Json
 * @typedef {{id?: number, form: string, title: string, name: string, data: Json, base?: Json, baseName?: string,
 *   review?: import("./changes.js").Review, fresh?: boolean, updated: number}} Work
 *     `base`: what it began from; `fresh`: nothing was written yet; `review`: what was edited elsewhere and is still to be accepted or not
 */

const NAME = "formpress";
const WORKS = "works";

/** @returns {Promise<IDBDatabase>} */
function open() {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(WORKS, {keyPath: "id", autoIncrement: true});
  return answer(opening);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @type {Promise<IDBDatabase> | undefined} */
let database;

/** @param {IDBTransactionMode} mode */
async function works(mode) {
  database ??= open();
  return (await database).transaction(WORKS, mode).objectStore(WORKS);
}

/** @returns {Promise<Work[]>} in which something was written, newest first */
export async function list() {
  /** @type {Work[]} */
  const all = await answer((await works("readonly")).getAll());
  return all.filter((work) => !work.fresh).sort((one, other) => other.updated - one.updated);
}

/**
 * @param {number} id
 * @returns {Promise<Work | undefined>}
 */
export async function find(id) {
  return answer((await works("readonly")).get(id));
}

/**
 * Committed at once: the page may be about to close.
 * @param {Work} work
 * @returns {Promise<number>} its id
 */
export async function put(work) {
  const store = await works("readwrite");
  const id = answer(store.put(work));
  store.transaction.commit();
  return Number(await id);
}

/** @param {number} id */
export async function remove(id) {
  await answer((await works("readwrite")).delete(id));
}
