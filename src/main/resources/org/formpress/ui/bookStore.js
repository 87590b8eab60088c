// The booklet that is being put together, kept in this browser until it is emptied.

import {empty} from "./binding.js";
import {NotStored} from "./store.js";

/** @typedef {import("./binding.js").Binding} Binding */

const NAME = "formpress-booklet";
const BINDINGS = "bindings";
const ONLY = 1;

/** Where the browser keeps nothing: until the page is left. @type {Binding | undefined} */
let memory;

/** Held open, so that what is stored when the page is left is begun at once. @type {Promise<IDBDatabase> | undefined} */
let database;

function opened() {
  database ??= open().catch((failure) => {
    database = undefined;
    throw failure;
  });
  return database;
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(BINDINGS);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const close = () => {
        opening.result.close();
        database = undefined;
      };
      Object.assign(opening.result, {onclose: close, onversionchange: close});
      resolve(opening.result);
    };
  });
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(bindings: IDBObjectStore) => IDBRequest<T>} action
 * @returns {Promise<T>} when the browser has written it
 */
async function within(mode, action) {
  const bindings = await opened();
  return new Promise((resolve, reject) => {
    const transaction = bindings.transaction(BINDINGS, mode);
    const request = action(transaction.objectStore(BINDINGS));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @returns {Promise<Binding>} */
export async function load() {
  if (memory) return memory;
  try {
    return await within("readonly", (bindings) => bindings.get(ONLY)) ?? empty();
  } catch {
    // What cannot be read cannot be written either: put says so.
    return empty();
  }
}

/**
 * Stores it when the page is left: there is no time to look for a newer one.
 * @param {Binding} binding
 */
export async function putLast(binding) {
  await within("readwrite", (bindings) => bindings.put({...binding, revision: (binding.revision ?? 0) + 1}, ONLY));
}

/**
 * @param {Binding} binding
 * @returns {Promise<Binding>} as it is stored
 * @throws {NotStored} also if another tab has stored a newer one
 */
export async function put(binding) {
  const next = {...binding, revision: (binding.revision ?? 0) + 1};
  let newer = false;
  memory = binding;
  try {
    await within("readwrite", (bindings) => {
      const stored = bindings.get(ONLY);
      stored.onsuccess = () => {
        newer = (stored.result?.revision ?? 0) >= next.revision;
        if (!newer) bindings.put(next, ONLY);
      };
      return stored;
    });
    memory = undefined;
  } catch (failure) {
    throw new NotStored(`这个浏览器存不下这本汇编的清单：关掉页面，要重新加一遍表。（${failure}）`);
  }
  if (newer) throw new NotStored("这本汇编在另一个标签页里也改过，这里刚才的改动没有存下来。现在显示的是存下来的清单，请再改一次。");
  return next;
}
