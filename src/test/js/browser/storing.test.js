// What is filled in is stored in the clerk's browser, or she is told.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, data, field, file, violations, visit, visitWith} from "./browser.js";

/** From now on the browser writes nothing. */
const full = (page) => page.evaluate(() => {
  globalThis.put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
});

const emptied = (page) => page.evaluate(() => { IDBObjectStore.prototype.put = globalThis.put; });

test("what the browser does not store is never called stored, and is stored as soon as it can be", () => visit(async (page) => {
  await begin(page);
  await full(page);
  await field(page, "项目名称").fill("存不下的");
  await page.locator("#unsaved", {hasText: "存不下来"}).waitFor();
  assert.doesNotMatch(await page.locator("#saved").textContent(), /已存/);
  await field(page, "主管部门").fill("乙");
  await page.waitForTimeout(1000);
  assert.equal(await page.locator("#unsaved").isVisible(), true);
  await emptied(page);
  await page.locator("#unsaved").waitFor({state: "hidden"});
  await page.reload();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "存不下的");
}));

test("a form that could not be stored is not left without a word", () => visit(async (page) => {
  await begin(page);
  await full(page);
  await field(page, "项目名称").fill("存不下的");
  await page.locator("#back").click();
  await page.getByRole("button", {name: "留在这里"}).click();
  assert.equal(await field(page, "项目名称").inputValue(), "存不下的");
  await page.goBack();
  const saved = JSON.parse(String(await file(page, () => page.getByRole("button", {name: "先下载数据"}).click())));
  assert.equal(saved.projectName, "存不下的");
  await page.locator("#drop").waitFor();
}));

test("a write that the browser takes back is not stored", () => visit(async (page) => {
  await begin(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function take(...given) {
      const request = put.apply(this, given);
      request.addEventListener("success", () => this.transaction.abort());
      this.transaction.commit = () => {};
      return request;
    };
  });
  await field(page, "项目名称").fill("又没了");
  await page.locator("#unsaved").waitFor();
  assert.doesNotMatch(await page.locator("#saved").textContent(), /已存/);
}));

test("who types without a pause is saved meanwhile", () => visit(async (page) => {
  await begin(page);
  await field(page, "预期目标").click();
  const ended = Date.now() + 4500;
  while (Date.now() < ended) await page.keyboard.type("字", {delay: 100});
  const stored = await page.evaluate(() => new Promise((resolve) => {
    indexedDB.open("formpress").onsuccess = ({target}) => {
      target.result.transaction("works").objectStore("works").getAll().onsuccess = (event) => resolve(event.target.result[0].data.expectedGoal);
    };
  }));
  assert.ok(stored?.length > 10, String(stored));
}));

test("a browser that stores nothing fills in forms too, and says that they do not stay", () => visitWith(() => {
  for (const name of ["indexedDB", "sessionStorage", "localStorage"]) {
    Object.defineProperty(globalThis, name, {get: () => { throw new DOMException("blocked", "SecurityError"); }});
  }
}, async (page) => {
  await page.locator("#not-lasting").waitFor();
  await begin(page);
  await field(page, "项目名称").fill("只在这一页");
  assert.equal((await data(page)).projectName, "只在这一页");
  await page.locator("#back").click();
  await page.locator("#works .resume", {hasText: "只在这一页"}).click();
  assert.equal(await field(page, "项目名称").inputValue(), "只在这一页");
}));

test("of two tabs of one form the later one writes, until the earlier one goes on", () => visit(async (page) => {
  await begin(page);
  await field(page, "项目名称").fill("第一页");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.locator("#tab-warning", {hasText: "另一个标签页"}).waitFor();
  await page.waitForFunction(() => document.querySelector("#paper textarea")?.readOnly);
  assert.deepEqual(await violations(page), []);
  await other.locator("#paper table").first().waitFor();
  assert.equal(await other.locator("#tab-warning").isVisible(), false);
  assert.equal(await field(other, "项目名称").inputValue(), "第一页");
  await field(other, "项目名称").fill("第二页");
  await page.locator("#tab-here").click();
  await page.waitForFunction(() => {
    const [name] = [...document.querySelectorAll("#paper textarea")].filter((each) => each.getAttribute("aria-label") === "项目名称");
    return name?.readOnly === false && name.value === "第二页";
  });
  await other.locator("#tab-warning").waitFor();
  await page.close();
  await other.locator("#tab-warning", {hasText: "不再填"}).waitFor();
}));

test("a tab that has not heard of the other overwrites nothing", () => visitWith(() => {
  BroadcastChannel.prototype.postMessage = () => {};
}, async (page) => {
  await begin(page);
  await field(page, "项目名称").fill("第一页");
  await page.locator("#saved", {hasText: "已存在"}).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator("#paper table").first().waitFor();
  await field(other, "项目名称").fill("第二页");
  await other.locator("#saved", {hasText: "已存在"}).waitFor();
  await field(page, "主管部门").fill("旧的");
  await page.locator("#tab-data").waitFor();
  const here = JSON.parse(String(await file(page, () => page.locator("#tab-data").click())));
  assert.equal(here.supervisingDepartment, "旧的");
  await page.locator("#tab-here").click();
  await page.locator("#tab-warning").waitFor({state: "hidden"});
  assert.deepEqual([await field(page, "项目名称").inputValue(), await field(page, "主管部门").inputValue()], ["第二页", ""]);
}));

test("what is typed just before a tab closes is stored, although another tab shows the form", () => visit(async (page) => {
  await begin(page);
  await field(page, "项目名称").fill("第一页");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.locator("#tab-warning").waitFor();
  await other.locator("#paper table").first().waitFor();
  await field(other, "项目名称").fill("最后一笔");
  await other.close();
  await page.locator("#tab-warning", {hasText: "不再填"}).waitFor();
  await page.locator("#tab-here").click();
  await page.locator("#tab-warning").waitFor({state: "hidden"});
  assert.equal(await field(page, "项目名称").inputValue(), "最后一笔");
}));

test("what is being stored in several steps when the page goes is stored at once", () => visit(async (page) => {
  await begin(page);
  await field(page, "项目名称").fill("正要存的");
  await page.evaluate(() => {
    // The first writing compares; its answer comes after the page has gone.
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function never(...given) {
      return Object.defineProperty(get.apply(this, given), "onsuccess", {set() {}});
    };
    Object.defineProperty(document, "hidden", {value: true});
    document.dispatchEvent(new Event("visibilitychange"));
    dispatchEvent(new PageTransitionEvent("pagehide"));
    IDBObjectStore.prototype.get = get;
  });
  await page.reload();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "正要存的");
}));
