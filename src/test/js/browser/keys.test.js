// A service with keys.

import assert from "node:assert/strict";
import {createServer, request} from "node:http";
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

/** Another server of this machine while an action lasts. */
async function served(answer, action) {
  const server = createServer(answer);
  await new Promise((ready) => { server.listen(0, "127.0.0.1", ready); });
  try {
    await action(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What a proxy does that has the service in a folder and says nothing of itself. */
function fromFolder(incoming, outgoing) {
  const address = new URL(incoming.url.replace("/folder/", ""), SERVICE);
  incoming.pipe(request(address, {method: incoming.method, headers: incoming.headers}, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  }));
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
  await picture(other, "sign-out");
  await other.getByRole("button", {name: "都删掉，退出"}).click();
  await other.getByLabel("密钥").waitFor();
  assert.deepEqual(await other.context().cookies(), []);
  await signIn(page);
  await page.getByRole("article").first().waitFor();
  assert.equal(await page.locator("#works li").count(), 0);
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
  const answer = page.waitForResponse(/\/check(\?|$)/);
  const operation = page.locator("#operations-files-check");
  await operation.click();
  await operation.getByRole("button", {name: "Execute"}).click();
  assert.equal((await answer).status(), 200);
}));

test("where a dialog is open, the key is asked for in it", {skip}, () => visit(async (page) => {
  await signIn(page);
  await begin(page);
  await page.getByRole("button", {name: "按键说明"}).click();
  await expire(page);
  await page.evaluate(async () => {
    const {call} = await import("./ui/service.js");
    globalThis.asked = call("forms");
  });
  await page.locator("dialog #key").waitFor();
  await signIn(page);
  assert.equal(await page.evaluate(async () => (await globalThis.asked).status), 200);
  await page.keyboard.press("Escape");
  await expire(page);
  await field(page, "项目名称").fill("甲");
  await page.getByText("登录到期了").waitFor();
}));

test("in a folder of a proxy the session is that folder's", {skip}, () => visit((page) => served(fromFolder, async (proxy) => {
  await page.goto(`${proxy}folder/`);
  await signIn(page);
  await fill(page);
  assert.deepEqual((await page.context().cookies(`${proxy}folder/forms/x`)).map(({path}) => path), ["/folder"]);
  await page.reload();
  await page.locator("#paper table").first().waitFor();
  await page.getByRole("button", {name: "返回"}).click();
  await page.getByRole("button", {name: "退出登录"}).click();
  await page.getByRole("button", {name: "留着，退出"}).click();
  await page.getByLabel("密钥").waitFor();
  assert.deepEqual(await page.context().cookies(), []);
})));

test("a page at another port of the same host, to which the browser gives the cookie, can do nothing with it", {skip}, () => {
  const form = `<form method="post" enctype="text/plain" action="${SERVICE}check"><input name='{"x":"' value='"}'><button>x</button></form>`;
  const foreign = (_, outgoing) => outgoing.writeHead(200, {"Content-Type": "text/html"}).end(form);
  return visit((page) => served(foreign, async (address) => {
    await signIn(page);
    await page.locator("#forms article").first().waitFor();
    await page.goto(address);
    const refused = await page.evaluate((to) => fetch(to, {method: "POST", credentials: "include", headers: {"X-Requested-With": "x"}}).catch(String), `${SERVICE}check`);
    assert.match(String(refused), /Failed to fetch/);
    const [answer] = await Promise.all([page.waitForResponse(/check$/), page.getByRole("button").click()]);
    assert.match((await answer.request().allHeaders()).cookie, /formpress-session/);
    assert.equal(answer.status(), 403);
  }));
});
