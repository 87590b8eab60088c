// What Node.js 18 lacks of what browsers have, for tests without a browser.

import {File} from "node:buffer";
import {Duplex} from "node:stream";
import {createInflateRaw} from "node:zlib";

globalThis.File ??= File;

try {
  new DecompressionStream("deflate-raw");
} catch {
  globalThis.DecompressionStream = class {
    constructor() {
      Object.assign(this, Duplex.toWeb(createInflateRaw()));
    }
  };
}
