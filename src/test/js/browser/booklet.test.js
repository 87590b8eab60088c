// Many forms in one file.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, beginSample, field, file, picture, SERVICE, violations, visit} from "./browser.js";

test("a filled workbook becomes a booklet, and is there again after a reload", () => visit(async (page) => {
  const workbook = await fetch(new URL("forms/self-evaluation/workbook?sample=typical", SERVICE));
  await page.locator("#file").setInputFiles({name: "填好的.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await workbook.arrayBuffer())});
  await page.getByLabel("封面标题").fill("长征镇绩效汇编");
  assert.deepEqual(await violations(page), []);
  await page.getByRole("button", {name: "开始"}).click();
  const download = page.getByRole("button", {name: "下载 PDF"});
  await download.last().waitFor();
  await picture(page, "booklet");
  assert.deepEqual(await violations(page), []);
  assert.equal((await file(page, () => page.locator("dialog").getByRole("button", {name: "下载 PDF"}).click())).subarray(0, 5).toString(), "%PDF-");
  await page.reload();
  await page.getByRole("button", {name: "长征镇绩效汇编"}).click();
  await page.locator("dialog").getByRole("button", {name: "下载 PDF"}).waitFor();
}));

test("forms in progress become a booklet that says which of them is not finished", () => visit(async (page) => {
  await beginSample(page);
  await field(page, "项目名称").fill("填完的自评表");
  await page.locator("#back").click();
  await begin(page, "财政项目支出绩效目标申报表");
  await field(page, "项目名称").fill("没填完的申报表");
  await page.locator("#back").click();
  await page.locator("#bind").click();
  await page.getByRole("button", {name: "下一步"}).click();
  await page.getByRole("button", {name: "开始"}).click();
  await page.locator(".refused li", {hasText: "没填完的申报表"}).first().waitFor();
  assert.match(await page.locator(".refused").textContent(), /年度/);
  assert.match(await page.locator("dialog [role=status]").textContent(), /共 2 份.*1 份有错/);
  await picture(page, "booklet-refused");
}));

test("of many forms a Word booklet is made, and one of them is opened again", () => visit(async (page) => {
  const sample = await (await fetch(new URL("forms/self-evaluation/sample", SERVICE))).json();
  const lines = Array.from({length: 55}, (_, number) => JSON.stringify({...sample, projectName: `第 ${number} 个项目`})).join("\n");
  await page.locator("#file").setInputFiles({name: "全镇.ndjson", mimeType: "application/octet-stream", buffer: Buffer.from(lines)});
  await page.getByRole("checkbox", {name: "PDF"}).uncheck();
  await page.getByRole("checkbox", {name: "Word"}).check();
  await page.getByRole("button", {name: "开始"}).click();
  await page.locator("dialog [role=status]", {hasText: "做好了：共 55 份，已排好 55 份。"}).waitFor();
  const word = await file(page, () => page.getByRole("button", {name: "下载 Word"}).click());
  await page.getByRole("button", {name: "关上"}).click();

  await page.locator("#file").setInputFiles({name: "汇编.docx", mimeType: "application/octet-stream", buffer: word});
  await page.getByLabel("这一份").selectOption({label: "3　第 2 个项目"});
  await page.getByRole("button", {name: "打开", exact: true}).click();
  await page.getByRole("button", {name: "接着改这一份"}).click();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "第 2 个项目");
}));
