// Reads ZIP files: the directory at their end (PKWARE APPNOTE 4.3.12 and 4.3.16), and one entry at a time.

/** @typedef {{name: string, size: number, packed: number, method: number, start: number, secret: boolean}} Entry */

const END = 0x06054b50;
const LISTED = 0x02014b50;
const END_BYTES = 22;
const MOST_COMMENT = 65535;
const STORED = 0;
const DEFLATED = 8;

/** What the file cannot be, if it is a ZIP file that this page reads. */
export class NotUnzipped extends Error {}

/**
 * @param {Blob} file
 * @returns {Promise<Entry[]>} its files, without its folders
 * @throws {NotUnzipped}
 */
export async function entries(file) {
  const from = Math.max(0, file.size - END_BYTES - MOST_COMMENT);
  const tail = new DataView(await file.slice(from).arrayBuffer());
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new NotUnzipped("压缩包不完整，或者不是 ZIP。");
  const count = tail.getUint16(end + 10, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw new NotUnzipped("压缩包太大。请解压后，把文件夹拖进来。");
  return listed(await file.slice(start, start + tail.getUint32(end + 12, true)).arrayBuffer(), count);
}

/**
 * @param {ArrayBuffer} directory
 * @param {number} count
 */
function listed(directory, count) {
  const view = new DataView(directory);
  /** @type {Entry[]} */
  const found = [];
  for (let at = 0, number = 0; number < count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== LISTED) throw new NotUnzipped("压缩包坏了。");
    const flags = view.getUint16(at + 8, true);
    const length = view.getUint16(at + 28, true);
    const name = nameOf(directory.slice(at + 46, at + 46 + length), (flags & 0x800) !== 0);
    if (!name.endsWith("/")) {
      found.push({name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
        start: view.getUint32(at + 42, true), secret: (flags & 1) !== 0});
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/**
 * Windows in China writes names in GBK, and the mark of UTF-8 is left out by some programs that use it.
 * @param {ArrayBuffer} bytes
 * @param {boolean} marked as UTF-8
 */
function nameOf(bytes, marked) {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder(marked ? "utf-8" : "gb18030").decode(bytes);
  }
}

/**
 * @param {Blob} file
 * @param {Entry} entry
 * @returns {Promise<Blob>} what it unpacks to: never more than it says
 * @throws {NotUnzipped}
 */
export async function unpack(file, {name, method, packed, size, start, secret}) {
  if (secret) throw new NotUnzipped("压缩包有密码。请解压后，把文件夹拖进来。");
  if (method !== STORED && method !== DEFLATED) throw new NotUnzipped("压缩的方法这里不认识。请解压后，把文件夹拖进来。");
  const header = new DataView(await file.slice(start, start + 30).arrayBuffer());
  if (header.byteLength < 30) throw new NotUnzipped(`压缩包里的“${name}”坏了。`);
  if (method === DEFLATED && !canInflate()) throw new NotUnzipped("这个浏览器打不开压缩包。请解压后，把文件夹拖进来。");
  const from = start + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const content = file.slice(from, from + packed);
  if (method === STORED) return content;
  return inflated(content, size).catch((failure) => {
    throw failure instanceof NotUnzipped ? failure : new NotUnzipped(`压缩包里的“${name}”坏了。`);
  });
}

/** Browsers before 2022 do not know this kind of compression. */
function canInflate() {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

/**
 * @param {Blob} content
 * @param {number} size that was promised
 */
async function inflated(content, size) {
  const reader = content.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  /** @type {BlobPart[]} */
  const parts = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.byteLength;
    if (length > size) throw new NotUnzipped("压缩包里的文件比它说的大。");
    parts.push(/** @type {BlobPart} */ (read.value));
  }
  if (length !== size) throw new NotUnzipped("压缩包不完整。");
  return new Blob(parts);
}
