// A service with keys.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, field, file, picture, violations, visit} from "./browser.js";

test("the key is asked for once, and again when it is wrong", {skip: !process.env.FORMPRESS_KEY}, () => visit(async (page) => {
  await page.getByLabel("密钥").waitFor();
  await picture(page, "key");
  assert.deepEqual(await violations(page), []);
  await page.getByLabel("密钥").fill("wrong");
  await page.getByRole("button", {name: "使用"}).click();
  await page.getByText("这个密钥不对").waitFor();
  assert.equal(await page.locator("#trouble").isVisible(), false);
  assert.deepEqual(await violations(page), []);
  await page.getByLabel("密钥").fill(process.env.FORMPRESS_KEY);
  await page.getByRole("button", {name: "使用"}).click();
  await begin(page);
  assert.equal(await page.getByText("给程序员").isVisible(), false);
  for (const [name, text] of [["年度", "2024"], ["项目名称", "甲"], ["主管部门", "乙"], ["实施单位", "丙"]]) await field(page, name).fill(text);
  await page.locator("#summary", {hasText: "可以生成文件了"}).waitFor();
  assert.equal((await file(page, () => page.locator("#get-pdf").click())).subarray(0, 5).toString(), "%PDF-");
  await page.reload();
  await page.locator("#paper table").first().waitFor();
}));
