// What is filled in is stored in the clerk's browser, or she is told.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, data, field, file, visit, visitWith} from "./browser.js";

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
