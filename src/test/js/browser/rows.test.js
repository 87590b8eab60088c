// Rows come and go while the service is slow or away.

import assert from "node:assert/strict";
import {test} from "node:test";
import {beginSample, compose, data, field, picture, visit} from "./browser.js";

/** Answers come late from now on. */
const delay = (page, ms) => page.route("**/draft", async (route) => {
  await new Promise((resolve) => { setTimeout(resolve, ms); });
  await route.continue().catch(() => undefined);
});

const away = (page) => page.route("**/draft", (route) => route.abort());

/** Adds a row at the end as one does by key. @returns the rows as they were before */
async function addAtEnd(page) {
  const {indicators} = await data(page);
  await field(page, `三级指标，第 ${indicators.length} 行`).focus();
  await page.keyboard.press("Control+Enter");
  return indicators;
}

for (const ms of [150, 500]) {
  test(`what is typed for a new row goes into it, although the answer takes ${ms} ms`, () => visit(async (page) => {
    await beginSample(page);
    await delay(page, ms);
    const before = await addAtEnd(page);
    await page.keyboard.type("新的指标", {delay: 20});
    await page.keyboard.press("Tab");
    await page.keyboard.type("≥3次", {delay: 20});
    const cell = field(page, `年度指标值，第 ${before.length + 1} 行`);
    await page.waitForFunction((name) => document.activeElement.getAttribute("aria-label") === name, `年度指标值，第 ${before.length + 1} 行`);
    await page.keyboard.type("以上", {delay: 20});
    assert.equal(await cell.inputValue(), "≥3次以上");
    const after = (await data(page)).indicators;
    assert.deepEqual(after.slice(0, -1), before);
    assert.deepEqual([after.at(-1).level1, after.at(-1).level3, after.at(-1).target], [before.at(-1).level1, "新的指标", "≥3次以上"]);
  }));
}

test("what is composed for a new row goes into it, although the answer is late", () => visit(async (page) => {
  await beginSample(page);
  await delay(page, 300);
  const before = await addAtEnd(page);
  await compose(page, "xinzhibiao", "新指标");
  await compose(page, "chanchu", "产出");
  await page.waitForFunction((name) => document.activeElement.getAttribute("aria-label") === name, `三级指标，第 ${before.length + 1} 行`);
  await compose(page, "lv", "率");
  const after = (await data(page)).indicators;
  assert.deepEqual(after.slice(0, -1), before);
  assert.equal(after.at(-1).level3, "新指标产出率");
}));

test("a row in the middle is typed into at once, and an amount keeps its point", () => visit(async (page) => {
  await beginSample(page);
  const before = (await data(page)).indicators;
  await delay(page, 700);
  await field(page, "分值，第 1 行").focus();
  await page.locator("#row-copy").click();
  await page.keyboard.type("12.");
  await page.waitForFunction(() => document.activeElement.closest("#paper td"));
  await page.keyboard.type("5");
  const after = (await data(page)).indicators;
  assert.deepEqual(after, [before[0], {...before[0], weight: "12.5"}, ...before.slice(1)]);
}));

test("without the service, no label moves to a row that was not meant, and other cells are filled in", () => visit(async (page) => {
  await beginSample(page);
  await away(page);
  const before = (await data(page)).indicators;
  await field(page, "三级指标，第 1 行").focus();
  await page.locator("#row-delete").click();
  const label = page.locator("#paper .place textarea[aria-label^='一级指标']").first();
  await label.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("产出");
  await page.keyboard.press("Delete");
  await page.locator("#notice", {hasText: "重新排好"}).waitFor();
  assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-label')"), await label.getAttribute("aria-label"));
  await picture(page, "held");
  await field(page, "项目名称").fill("断网时照样填");
  assert.deepEqual((await data(page)).indicators, before.slice(1));
  assert.equal((await data(page)).projectName, "断网时照样填");

  await page.unroute("**/draft");
  await page.waitForFunction((gone) => ![...document.querySelectorAll("#paper textarea")].some((each) => each.getAttribute("aria-label") === gone),
    `三级指标，第 ${before.length} 行`);
  await label.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("产出");
  const {indicators} = await data(page);
  const group = before.slice(1).findIndex((row) => row.level1 !== before[1].level1);
  assert.deepEqual(indicators.map((row) => row.level1), before.slice(1).map((row, at) => at < group ? "产出" : row.level1));
}));

test("without the service, a row that was deleted is not written in", () => visit(async (page) => {
  await beginSample(page);
  await away(page);
  const before = (await data(page)).indicators;
  await field(page, "三级指标，第 2 行").focus();
  await page.locator("#row-delete").click();
  const ghost = field(page, `三级指标，第 ${before.length} 行`);
  await ghost.focus();
  await page.keyboard.type("尾");
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.press("Delete");
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/plain", "尾\t一\r\n");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: clipboard, bubbles: true, cancelable: true}));
  });
  await compose(page, "wei", "尾");
  assert.deepEqual((await data(page)).indicators, [before[0], ...before.slice(2)]);
  assert.equal(await page.locator("#row-delete").isDisabled(), true);
  await page.locator("#undo").click();
  assert.deepEqual((await data(page)).indicators, before);
  await ghost.focus();
  await page.keyboard.type("尾");
  assert.deepEqual((await data(page)).indicators.at(-1).level3, "尾");
}));
