// Dates: typed in many ways, or chosen in the browser's calendar.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, data, field, picture, violations, visit} from "./browser.js";

const DECLARATION = "财政项目支出绩效目标申报表";

test("a date is typed as people write it, and what is no date stays", () => visit(async (page) => {
  await begin(page, DECLARATION);
  await field(page, "计划开始日期").fill("2025年3月1日");
  await field(page, "计划完成日期").fill("2025年2月31日");
  await field(page, "项目名称").click();
  const {plannedStartDate, plannedEndDate} = await data(page);
  assert.deepEqual([plannedStartDate, plannedEndDate], ["2025-03-01", "2025年2月31日"]);
}));

test("the calendar opens by its button and by Alt and the arrow down, and what is chosen there stands in the cell", () => visit(async (page) => {
  await begin(page, DECLARATION);
  await page.evaluate(() => {
    globalThis.opened = [];
    HTMLInputElement.prototype.showPicker = function opened() { globalThis.opened.push(this.value); };
  });
  const start = field(page, "计划开始日期");
  await start.click();
  await page.locator(".calendar button").click();
  await page.locator(".calendar input").evaluate((input) => {
    input.value = "2025-03-01";
    input.dispatchEvent(new Event("change"));
  });
  assert.equal(await start.inputValue(), "2025-03-01");
  assert.equal(await start.evaluate((control) => control === document.activeElement), true);
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(await page.evaluate(() => globalThis.opened), ["", "2025-03-01"]);
  await picture(page, "date");
  assert.deepEqual(await violations(page), []);
  await field(page, "项目名称").click();
  assert.equal(await page.locator(".calendar").isVisible(), false);
  assert.equal((await data(page)).plannedStartDate, "2025-03-01");
}));
