// A service with keys.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, data, field, file, picture, SERVICE, violations, visit} from "./browser.js";

const skip = !process.env.FORMPRESS_KEY;

async function signIn(page, key = process.env.FORMPRESS_KEY) {
  await page.getByLabel("密钥").fill(key);
  await page.getByRole("button", {name: "登录", exact: true}).click();
}

async function fill(page) {
  await begin(page);
  for (const [name, text] of [["年度", "2024"], ["项目名称", "甲"], ["主管部门", "乙"], ["实施单位", "丙"]]) await field(page, name).fill(text);
  await page.locator("#summary", {hasText: "可以生成文件了"}).waitFor();
}

/** As if twelve hours had passed. */
const expire = (page) => page.context().addCookies([{name: "formpress-session", value: `1.${"A".repeat(43)}.clerk`, url: SERVICE}]);

test("a clerk signs in once; a reload and another tab ask no more, until she signs out", {skip}, () => visit(async (page) => {
  await page.getByLabel("密钥").waitFor();
  await picture(page, "key");
  assert.deepEqual(await violations(page), []);
  await signIn(page, "wrong");
  await page.getByText("这个密钥不对").waitFor();
  assert.equal(await page.locator("#trouble").isVisible(), false);
  assert.deepEqual(await violations(page), []);
  await signIn(page);
  await fill(page);
  assert.equal((await file(page, () => page.locator("#get-pdf").click())).subarray(0, 5).toString(), "%PDF-");
  await page.reload();
  await page.locator("#paper table").first().waitFor();
  const other = await page.context().newPage();
  await other.goto(SERVICE);
  await other.getByRole("button", {name: "退出登录"}).click();
  await other.getByLabel("密钥").waitFor();
  assert.deepEqual(await other.context().cookies(), []);
}));

test("no script of the page can come by the key", {skip}, () => visit(async (page) => {
  await signIn(page);
  await begin(page);
  const kept = await page.evaluate(() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie]));
  assert.equal(kept, '[{},{},""]');
  const [cookie] = await page.context().cookies();
  assert.equal(cookie.httpOnly && cookie.sameSite === "Strict", true);
  assert.equal(cookie.value.includes(process.env.FORMPRESS_KEY), false);
}));

test("a session that ends in the middle takes nothing away: she signs in beside her work and goes on", {skip}, () => visit(async (page) => {
  await signIn(page);
  await fill(page);
  await expire(page);
  await field(page, "项目名称").click();
  await page.keyboard.type("甲乙");
  await page.getByText("登录到期了").waitFor();
  await page.keyboard.type("丙丁");
  assert.match((await data(page)).projectName, /甲乙丙丁/);
  await picture(page, "key-again");
  assert.deepEqual(await violations(page), []);
  await signIn(page);
  await page.getByText("登录到期了").waitFor({state: "hidden"});
  await page.locator("#summary", {hasText: "可以生成文件了"}).waitFor();
  await expire(page);
  const pdf = file(page, () => page.locator("#get-pdf").click());
  await page.getByText("登录到期了").waitFor();
  await signIn(page);
  assert.equal((await pdf).subarray(0, 5).toString(), "%PDF-");
}));

test("the description of the calls opens for who is signed in, and its calls work", {skip}, () => visit(async (page) => {
  await signIn(page);
  await page.getByRole("link", {name: "给程序员"}).click();
  await page.locator(".opblock").first().waitFor();
  const answer = page.waitForResponse(/\/check$/);
  const operation = page.locator("#operations-files-check");
  await operation.click();
  await operation.getByRole("button", {name: "Execute"}).click();
  assert.equal((await answer).status(), 200);
}));
