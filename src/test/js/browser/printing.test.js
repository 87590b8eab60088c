// What is printed is the PDF of the service, not the page.

import assert from "node:assert/strict";
import {test} from "node:test";
import {beginSample, file, visitWith} from "./browser.js";

/** Keeps what the page makes addresses of, and what it asks to be printed. */
function watched() {
  const blobs = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const address = make(blob);
    blobs.set(address, blob);
    return address;
  };
  globalThis.printed = [];
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {get() {
    const frame = this;
    return {focus() {}, print: () => globalThis.printed.push(blobs.get(frame.src))};
  }});
}

const printing = (able) => new Function(`(${watched})(); Object.defineProperty(navigator, "pdfViewerEnabled", {value: ${able}});`);

const firstPrinted = (page) => page.evaluate(async () => {
  const [blob] = globalThis.printed;
  return {count: globalThis.printed.length, type: blob.type, start: (await blob.text()).slice(0, 5), size: blob.size};
});

test("the button prints the real PDF, and so does Ctrl+P", () => visitWith(printing(true), async (page) => {
  await beginSample(page);
  await page.getByRole("button", {name: "打印", exact: true}).click();
  await page.waitForFunction(() => globalThis.printed.length === 1);
  const {type, start, size} = await firstPrinted(page);
  assert.deepEqual([type, start], ["application/pdf", "%PDF-"]);
  assert.ok(size > 10000, String(size));
  await page.keyboard.press("Control+p");
  await page.waitForFunction(() => globalThis.printed.length === 2);
  assert.equal(await page.locator("iframe.printed").count(), 1);
}));

test("a browser that cannot print a PDF gets the file", () => visitWith(printing(false), async (page) => {
  await beginSample(page);
  const bytes = await file(page, () => page.getByRole("button", {name: "打印", exact: true}).click());
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  await page.locator("#notice", {hasText: "不能直接打印"}).waitFor();
}));
