// ZIP files for tests.

import {deflateRawSync} from "node:zlib";

/**
 * @param {{name: string | Buffer, text: string, stored?: boolean, flags?: number, size?: number}[]} files
 * @returns {Blob}
 */
export function zip(files) {
  const parts = [];
  const listed = [];
  let start = 0;
  for (const {name, text, stored, flags = 0, size = Buffer.byteLength(text)} of files) {
    const content = stored ? Buffer.from(text) : deflateRawSync(text);
    const encoded = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50);
    header.writeUInt16LE(encoded.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(encoded.length, 28);
    entry.writeUInt32LE(start, 42);
    parts.push(header, encoded, content);
    listed.push(entry, encoded);
    start += 30 + encoded.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(listed).length, 12);
  end.writeUInt32LE(start, 16);
  return new Blob([...parts, ...listed, end, Buffer.from("")]);
}
