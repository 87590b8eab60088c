// The first screen with as many forms as there will be, and at twice the size.

import assert from "node:assert/strict";
import {test} from "node:test";
import {beginSample, picture, violations, visit} from "./browser.js";

const FAMILIES = ["项目支出绩效", "部门整体支出绩效", "政策与转移支付绩效", undefined];
const REGIONS = [undefined, "上海市", "湖南省"];

/** The service's forms, many times over under other names. */
async function withManyForms(page, count) {
  await page.route("**/forms", async (route) => {
    const {forms} = await (await route.fetch()).json();
    const all = Array.from({length: count}, (_, index) => ({...forms[index % forms.length], title: `绩效表第${index + 1}号`,
      family: FAMILIES[index % FAMILIES.length], region: REGIONS[index % REGIONS.length]}));
    await route.fulfill({json: {forms: all}});
  });
  await page.reload();
  await page.getByRole("article").first().waitFor();
}

test("many forms are found by family, by words and by place", () => visit(async (page) => {
  await withManyForms(page, 40);
  const cards = page.locator("#forms article");
  assert.equal(await cards.count(), 40);
  assert.deepEqual(await page.locator("#forms .family").allTextContents(), [...FAMILIES.slice(0, 3), "其他表"]);
  assert.deepEqual(await violations(page), []);
  await page.locator("#forms .picture").first().waitFor();
  await picture(page, "start-many-forms");
  await page.getByRole("searchbox", {name: "找表"}).fill("部门 号");
  assert.equal(await cards.count(), 10);
  await page.getByRole("combobox", {name: "地区"}).selectOption("湖南省");
  // Three of that place, and three that are in use everywhere.
  assert.equal(await cards.count(), 6);
  assert.equal(await page.locator("#form-count").textContent(), "6 种表");
  await page.getByRole("searchbox", {name: "找表"}).fill("查无此表");
  assert.match(await page.locator("#form-count").textContent(), /没有这样的表/);
}));

test("a few forms need no search", () => visit(async (page) => {
  await withManyForms(page, 3);
  assert.equal(await page.locator("#form-search").isVisible(), false);
}));

test("at twice the size, which is half the room, nothing is cut off", () => visit(async (page) => {
  await page.setViewportSize({width: 683, height: 384});
  await withManyForms(page, 12);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(await wider(), 0);
  await picture(page, "start-zoomed");
  await page.unroute("**/forms");
  await page.reload();
  await beginSample(page);
  await page.locator("#paper textarea").nth(20).click();
  assert.equal(await wider(), 0);
  const lines = await page.locator("#row-name").evaluate((name) => name.getClientRects().length && name.offsetHeight / parseFloat(getComputedStyle(name).lineHeight));
  assert.ok(lines < 1.5, `${lines} lines`);
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, "editor-zoomed");
  assert.deepEqual(await violations(page), []);
}));
