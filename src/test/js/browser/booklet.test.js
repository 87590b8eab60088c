// Many forms in one file.

import assert from "node:assert/strict";
import {mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";
import {zip} from "../zip.js";
import {SERVICE, begin, beginSample, extracted, field, file, picture, violations, visit} from "./browser.js";

const sample = await (await fetch(new URL("forms/self-evaluation/sample", SERVICE))).json();
const given = (name, buffer) => ({name, mimeType: "application/octet-stream", buffer: Buffer.from(buffer)});
const form = (name, more = {}) => JSON.stringify({...sample, projectName: name, ...more});
const names = (page) => page.locator("#bound .resume").allTextContents();
const checked = (page) => page.locator("#bound:not(:has(.waiting)) tr").first().waitFor();
/** What the service has said of the forms is stored a moment after it shows. */
async function stored(page) {
  const all = () => new Promise((resolve) => {
    indexedDB.open("formpress-booklet").onsuccess = ({target}) => {
      const asked = target.result.transaction("bindings").objectStore("bindings").get(1);
      asked.onsuccess = () => {
        target.result.close();
        resolve(Boolean(asked.result?.items.every(({seen}) => seen)));
      };
    };
  });
  while (!await page.evaluate(all)) await page.waitForTimeout(50);
}

/** A booklet by its title: without keys all see all, and so every test gives it one of its own. */
const booklet = (page, title, state = "done") => page.locator(`#binder-booklets li[data-state=${state}]`, {hasText: title});
let number = 0;
const TITLES = Date.now().toString(36);

/** Has a booklet made, and tells its title. */
async function make(page) {
  const title = `绩效汇编 ${TITLES} 第 ${number += 1} 本`;
  await page.getByLabel("封面标题").fill(title);
  await page.getByRole("button", {name: "做成汇编"}).click();
  return title;
}

/** A folder with what clerks have in theirs. */
async function folder() {
  const path = await mkdtemp(join(tmpdir(), "booklet-"));
  await Promise.all([
    writeFile(join(path, "10 道路.json"), form("道路硬化", {implementingUnit: "乙村"})),
    writeFile(join(path, "2 水渠.json"), form("水渠整治", {implementingUnit: "甲村"})),
    writeFile(join(path, "3 缺年度.json"), form("缺年度的项目", {year: undefined})),
    writeFile(join(path, "Thumbs.db"), "litter"),
    writeFile(join(path, "说明.txt"), "不是表"),
  ]);
  return path;
}

test("a folder becomes a booklet whose order and cover the clerk has chosen, and is there again after a reload", () => visit(async (page) => {
  await page.getByRole("button", {name: "编一本汇编"}).click();
  await page.locator("#bind-nothing").waitFor();
  await picture(page, "booklet-empty");
  assert.deepEqual(await violations(page), []);
  await page.locator("#bind-folder").setInputFiles(await folder());
  await page.locator("#bound tr").nth(2).waitFor();
  await checked(page);
  assert.match(await page.locator("#bind-left").textContent(), /^booklet-\w+\/说明\.txt/);
  await page.getByRole("button", {name: "按名称排"}).click();
  assert.deepEqual(await names(page), ["道路硬化", "缺年度的项目", "水渠整治"]);
  await page.getByRole("button", {name: "上移 水渠整治"}).press("Enter");
  assert.deepEqual(await names(page), ["道路硬化", "水渠整治", "缺年度的项目"]);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "上移 水渠整治");
  await page.locator("#bound tr").nth(1).dragTo(page.locator("#bound tr").nth(0));
  assert.deepEqual(await names(page), ["水渠整治", "道路硬化", "缺年度的项目"]);
  await page.getByRole("checkbox", {name: "放进汇编：缺年度的项目"}).uncheck();
  await page.getByLabel("编制单位").fill("长征镇财政所");
  await picture(page, "booklet-list");
  assert.deepEqual(await violations(page), []);
  const title = await make(page);
  await booklet(page, title).getByText("共 2 份").waitFor();
  await picture(page, "booklet");
  assert.deepEqual(await violations(page), []);
  await page.reload();
  await page.locator("#bound tr").nth(2).waitFor();
  assert.deepEqual(await names(page), ["水渠整治", "道路硬化", "缺年度的项目"]);
  const [download] = await Promise.all([page.waitForEvent("download"), booklet(page, title).getByRole("button", {name: "下载 PDF"}).click()]);
  assert.equal(download.suggestedFilename(), `${title}.pdf`);
  assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), "%PDF-");
}));

test("a booklet brings along the summary of its self-evaluations", () => visit(async (page) => {
  await page.getByRole("button", {name: "编一本汇编"}).click();
  await page.locator("#bind-files").setInputFiles([given("甲.json", form("甲项目")), given("乙.json", form("乙项目"))]);
  await page.locator("#bound tr").nth(1).waitFor();
  await checked(page);
  await page.getByLabel("编制单位").fill("长征镇");
  await page.getByLabel("附一张汇总表").selectOption("self-evaluation-summary");
  assert.deepEqual(await violations(page), []);
  await picture(page, "booklet-summary");
  await booklet(page, await make(page)).getByText("共 3 份").waitFor();
  await page.reload();
  await page.locator("#bound tr").nth(1).waitFor();
  await page.locator("[name=gather] option").nth(1).waitFor({state: "attached"});
  assert.equal(await page.getByLabel("附一张汇总表").inputValue(), "self-evaluation-summary");
}));

test("a refused form opens, is mended, and is in the same booklet when it is made again", () => visit(async (page) => {
  await page.locator("#file").setInputFiles([given("甲.json", form("甲项目")), given("乙.json", form("乙项目", {year: ""}))]);
  await page.getByRole("button", {name: "1 处要改", exact: false}).waitFor();
  const title = await make(page);
  await page.getByRole("button", {name: "就这样做"}).click();
  await booklet(page, title).locator("summary").click();
  assert.match(await booklet(page, title).locator(".refused").textContent(), /乙项目.*年度/);
  await picture(page, "booklet-refused");
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", {name: "打开来改 乙项目"}).click();
  await field(page, "年度").fill("2024");
  await page.locator("#saved", {hasText: "已存在这台电脑上"}).waitFor();
  await page.reload();
  await field(page, "年度").waitFor();
  await page.getByRole("button", {name: "回到汇编"}).click();
  await page.locator("#bound tr").nth(1).waitFor();
  await checked(page);
  assert.equal(await page.locator("#bound .faults").count(), 0);
  await booklet(page, await make(page)).getByText("共 2 份。").waitFor();
}));

test("forms in progress are picked for a booklet", () => visit(async (page) => {
  await beginSample(page);
  await field(page, "项目名称").fill("填完的自评表");
  await page.locator("#back").click();
  await begin(page, "财政项目支出绩效目标申报表");
  await field(page, "项目名称").fill("没填完的申报表");
  await page.locator("#back").click();
  await page.locator("#bind").click();
  await page.locator("dialog .picks").waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", {name: "放进去"}).click();
  await page.locator("#bound tr", {hasText: "没填完的申报表"}).locator(".faults").click();
  await picture(page, "booklet-remarks");
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", {name: "打开来改"}).click();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "没填完的申报表");
}));

test("the forms of a filled workbook join the others, and one with a cell that nobody can read waits until it is gone through", () => visit(async (page) => {
  const workbook = await fetch(new URL("forms/self-evaluation/workbook?sample=typical", SERVICE));
  await page.route("**/extract/filled", async (route) => {
    const answer = await (await route.fetch()).json();
    const [{data}] = answer.forms;
    const error = {pointer: "/totalScore", label: "总分", code: "not-a-number", value: "九十", message: "“九十”不是数字。", hint: "改成数字。", cell: "项目!Z5"};
    const other = {...error, pointer: "", label: "", message: "没有这个项目。", cell: "指标!B8"};
    await route.fulfill({json: {forms: [{data, errors: []}, {data: {...data, projectName: "读不懂的项目"}, errors: [error]}], errors: [other]}});
  });
  await page.locator("#file").setInputFiles([given("填好的.xlsx", Buffer.from(await workbook.arrayBuffer())), given("另一份.json", Buffer.from(form("另一个项目")))]);
  await page.locator("#bound tr").nth(2).waitFor();
  await checked(page);
  assert.match(await page.locator("#bind-left").textContent(), /指标!B8：没有这个项目。/);
  await page.locator("#bound tr", {hasText: "读不懂的项目"}).locator(".faults").click();
  await page.locator("dialog", {hasText: "项目!Z5：“九十”不是数字。"}).waitFor();
  await picture(page, "booklet-workbook");
  await page.getByRole("button", {name: "关上"}).click();
  const lines = page.waitForRequest((request) => request.method() === "POST" && /booklets\?/.test(request.url()));
  await page.getByRole("button", {name: "做成汇编"}).click();
  await page.getByRole("button", {name: "就这样做"}).click();
  assert.equal(((await lines).postData() ?? "").trim().split("\n").length, 2);
}));

test("of a ZIP file of 55 forms a PDF and a Word booklet are made while their progress moves, and a form of the Word file is opened again", () => visit(async (page) => {
  const lines = Array.from({length: 54}, (_, number) => form(`第 ${number} 个项目`)).join("\n");
  const packed = zip([{name: "全镇.ndjson", text: lines}, {name: "镇外.json", text: form("镇外的项目")}]);
  await page.locator("#file").setInputFiles(given("全镇.zip", await packed.arrayBuffer()));
  await page.locator("#bound tr").nth(54).waitFor();
  await picture(page, "booklet-checking");
  await checked(page);
  for (const name of ["Word", "Excel", "每份表一个文件（ZIP）"]) await page.getByRole("checkbox", {name}).check();
  await page.evaluate(() => {
    globalThis.seen = new Set();
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll("#binder-booklets progress")) globalThis.seen.add(bar.value);
    }).observe(document.getElementById("binder-booklets"), {subtree: true, childList: true, characterData: true});
  });
  const title = await make(page);
  await booklet(page, title).getByText("共 55 份。").waitFor();
  assert.ok(await page.evaluate(() => globalThis.seen.size) > 1);
  const pdf = await file(page, () => booklet(page, title).getByRole("button", {name: "下载 PDF"}).click());
  assert.equal((await extracted(pdf)).forms.length, 55);
  const word = await file(page, () => booklet(page, title).getByRole("button", {name: "下载 Word"}).click());

  await page.getByRole("button", {name: "返回"}).click();
  await picture(page, "booklet-start");
  assert.deepEqual(await violations(page), []);
  await page.locator("#file").setInputFiles(given("汇编.docx", word));
  await page.getByLabel("这一份").selectOption({label: "3　第 2 个项目"});
  await page.getByRole("button", {name: "打开", exact: true}).click();
  await page.getByRole("button", {name: "接着改这一份"}).click();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "第 2 个项目");
}));

test("checking stops when it is told to, and a booklet in work is found after a reload and cancelled", () => visit(async (page) => {
  const lines = Array.from({length: 300}, (_, number) => form(`第 ${number} 个项目`)).join("\n");
  await page.locator("#file").setInputFiles(given("全县.ndjson", lines));
  await page.locator("#bind-stop").click();
  await page.locator("#bind-check").waitFor();
  assert.ok(await page.locator("#bound .waiting").count() > 0);
  for (const name of ["Word", "Excel", "每份表一个文件（ZIP）"]) await page.getByRole("checkbox", {name}).check();
  const title = await make(page);
  await booklet(page, title, "running").waitFor();
  await picture(page, "booklet-running");
  await page.reload();
  await page.locator("#bind-stop").click();
  await booklet(page, title, "running").getByRole("button", {name: "取消"}).click();
  await booklet(page, title, "cancelled").waitFor();
}));

test("files that come while others are read wait for them", () => visit(async (page) => {
  const many = Array.from({length: 30}, (_, number) => given(`${number}.json`, form(`第 ${number} 个`)));
  await page.locator("#file").setInputFiles(many);
  await page.locator("#bind-files").setInputFiles(given("末.json", form("最后一个")));
  await page.locator("#bound tr").nth(30).waitFor();
  await checked(page);
  assert.equal((await names(page)).at(-1), "最后一个");
  await page.getByLabel("编制单位").fill("长征镇财政所");
  await page.reload();
  await page.locator("#bound tr").nth(30).waitFor();
  assert.equal(await page.getByLabel("编制单位").inputValue(), "长征镇财政所");
}));

test("two tabs put together one booklet: neither overwrites what the other has stored", () => visit(async (page) => {
  await page.locator("#file").setInputFiles(["甲", "乙"].map((name) => given(`${name}.json`, Buffer.from(form(name)))));
  await page.locator("#bound tr").nth(1).waitFor();
  await checked(page);
  await stored(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator("#bound tr").nth(1).waitFor();
  await checked(other);
  await other.locator("#bind-files").setInputFiles(given("丙.json", Buffer.from(form("丙"))));
  await other.locator("#bound tr").nth(2).waitFor();
  await checked(other);
  await other.reload();
  await other.locator("#bound tr").nth(2).waitFor();
  await page.getByRole("button", {name: "按名称排"}).click();
  await page.locator("#trouble", {hasText: "另一个标签页"}).waitFor();
  assert.equal(await page.locator("#bound tr").count(), 3);
}));

test("a folder is dropped on the page, and its forms are in the order of their names", () => visit(async (page) => {
  await page.getByRole("article").first().waitFor();
  const session = await page.context().newCDPSession(page);
  const data = {items: [], files: [await folder()], dragOperationsMask: 1};
  for (const type of ["dragEnter", "dragOver", "drop"]) await session.send("Input.dispatchDragEvent", {type, x: 600, y: 400, data});
  await page.locator("#bound tr").nth(2).waitFor();
  await checked(page);
  assert.deepEqual(await names(page), ["水渠整治", "缺年度的项目", "道路硬化"]);
}));
