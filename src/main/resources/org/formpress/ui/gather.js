// Files that were dropped or chosen: those in folders and ZIP files too, within bounds.

import {entries, NotUnzipped, unpack} from "./unzip.js";

/**
 * @typedef {{name: string, why: string}} Left a file that is not taken
 * @typedef {{files: File[], left: Left[]}} Gathered
 */

export const MOST_FILES = 1000;
/** As much as the service reads of one file. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_ZIP_BYTES = 512 * 1024 * 1024;
const TOO_BIG = "超过 8 MB，太大了。";
const FORM = /\.(docx|xlsx|pdf|html?|json|ndjson|jsonl)$/i;
const ZIP = /\.zip$/i;
/** What Windows, macOS and Word leave in folders. */
const LITTER = /(^|\/)(~\$[^/]*|\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$/i;

/** Where a file was: files of several villages have the same name. @type {WeakMap<File, string>} */
const PATHS = new WeakMap();

/** The name of a file with its folders. @param {File} file */
export const pathOf = (file) => PATHS.get(file) ?? (file.webkitRelativePath || file.name);

/**
 * @param {File} file
 * @param {string} path
 */
function at(file, path) {
  PATHS.set(file, path);
  return file;
}

/** Whether a file may hold several forms. @param {File} file */
export const holdsMany = (file) => /\.(zip|ndjson|jsonl)$/i.test(file.name);

/**
 * What was dropped, with the files of folders in the order of their names. To be called while the event is handled.
 * @param {DataTransfer} dropped
 * @returns {Promise<File[]>}
 */
export async function dropped({items, files}) {
  const roots = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!roots.some((entry) => entry.isDirectory)) return [...files];
  /** @type {File[]} */
  const found = [];
  for (const root of roots) await walk(root, found);
  return found;
}

/**
 * @param {FileSystemEntry} entry
 * @param {File[]} found
 */
async function walk(entry, found) {
  if (found.length > MOST_FILES) return;
  if (entry.isFile) {
    found.push(at(await new Promise((resolve, reject) => { /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject); }), entry.fullPath.slice(1)));
    return;
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const some = () => new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => { reader.readEntries(resolve, reject); });
  const all = [];
  // A reader gives at most a hundred at a time, and none at the end.
  for (let more = await some(); more.length > 0; more = await some()) all.push(...more);
  all.sort((one, other) => one.name.localeCompare(other.name, "zh-CN", {numeric: true}));
  for (const each of all) await walk(each, found);
}

/**
 * The files that may be forms.
 * @param {File[]} files
 * @returns {Promise<Gathered>}
 */
export async function gathered(files) {
  /** @type {Gathered} */
  const all = {files: [], left: []};
  // The browser gives the files of a chosen folder as they lie there.
  const sorted = files.some(({webkitRelativePath}) => webkitRelativePath)
    ? [...files].sort((one, other) => pathOf(one).localeCompare(pathOf(other), "zh-CN", {numeric: true})) : files;
  for (const file of sorted) {
    if (LITTER.test(pathOf(file))) continue;
    if (ZIP.test(file.name)) await unzipped(file, all);
    else take(file, all);
  }
  return all;
}

/**
 * @param {File} file
 * @param {Gathered} all
 */
function take(file, all) {
  const why = !FORM.test(file.name) ? "不是 Word、Excel、PDF、网页或数据文件。"
    : file.size > MOST_BYTES && !holdsMany(file) ? TOO_BIG
      : all.files.length >= MOST_FILES ? `一次最多读 ${MOST_FILES} 个文件，请分几次。` : "";
  if (why) all.left.push({name: pathOf(file), why});
  else all.files.push(file);
}

/**
 * @param {File} zip
 * @param {Gathered} all
 */
async function unzipped(zip, all) {
  await or(pathOf(zip), all, async () => {
    const listed = (await entries(zip)).filter(({name}) => !LITTER.test(name));
    if (listed.reduce((sum, {size}) => sum + size, 0) > MOST_ZIP_BYTES) throw new NotUnzipped("压缩包里的文件一共超过 512 MB，请分几个压缩包。");
    listed.sort((one, other) => one.name.localeCompare(other.name, "zh-CN", {numeric: true}));
    for (const entry of listed) {
      if (entry.size > MOST_BYTES) all.left.push({name: entry.name, why: TOO_BIG});
      else await or(entry.name, all, () => unzippedFile(zip, entry, all));
    }
  });
}

/**
 * @param {File} zip
 * @param {import("./unzip.js").Entry} entry
 * @param {Gathered} all
 */
async function unzippedFile(zip, entry, all) {
  const name = entry.name.replace(/^.*[/\\]/, "");
  const fits = FORM.test(name) && all.files.length < MOST_FILES;
  take(at(new File(fits ? [await unpack(zip, entry)] : [], name), entry.name), all);
}

/**
 * What cannot be unpacked is left.
 * @param {string} name
 * @param {Gathered} all
 * @param {() => Promise<void>} action
 */
async function or(name, all, action) {
  try {
    await action();
  } catch (failure) {
    if (!(failure instanceof NotUnzipped)) throw failure;
    all.left.push({name, why: failure.message});
  }
}
