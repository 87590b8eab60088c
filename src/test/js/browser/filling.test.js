// A clerk fills in a form.

import assert from "node:assert/strict";
import {test} from "node:test";
import {begin, beginSample, compose, data, extracted, field, file, picture, SERVICE, visit} from "./browser.js";

const COMPLETE = "可以生成文件了";

test("a blank form is filled in to a PDF that carries what was typed", () => visit(async (page) => {
  await begin(page);
  await field(page, "年度").fill("2024");
  await field(page, "项目名称").fill("社区为老服务");
  await field(page, "主管部门").fill("长征镇人民政府");
  await field(page, "实施单位").fill("党建办");
  await field(page, "年度资金总额 年初预算数").fill("1,200.5");
  await field(page, "预期目标").fill("第一段\n第二段");
  await field(page, "三级指标，第 1 行").fill("活动场次");
  await field(page, "分值，第 1 行").fill("90");
  await field(page, "得分，第 1 行").fill("８８");
  await page.locator("#summary", {hasText: COMPLETE}).waitFor();
  assert.equal(await field(page, "年度资金总额 年初预算数").inputValue(), "1,200.50");
  await picture(page, "filled");

  const pdf = await file(page, () => page.locator("#get-pdf").click());
  const carried = (await extracted(pdf)).data;
  assert.deepEqual(carried, await data(page));
  assert.equal(carried.year, 2024);
  assert.equal(carried.projectName, "社区为老服务");
  assert.equal(carried.funding.total.initialBudget, "1200.5");
  assert.equal(carried.expectedGoal, "第一段\n第二段");
  assert.equal(carried.indicators[0].level3, "活动场次");
  assert.equal(carried.indicators[0].score, "88");
}));

test("the same by keyboard alone", () => visit(async (page) => {
  await page.locator("#forms").waitFor();
  await page.locator("#forms .main").first().waitFor();
  const tabTo = async (/** @type {string} */ there) => {
    for (let key = 0; key < 30 && !await page.evaluate(there); key += 1) await page.keyboard.press("Tab");
  };
  await tabTo("document.activeElement.id === 'form-words'");
  await page.keyboard.type("财政项目支出绩效自评表");
  await tabTo("document.activeElement.textContent === '填一份空表'");
  await page.keyboard.press("Enter");
  await page.locator("#paper table").first().waitFor();
  const labelled = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
  assert.equal(await labelled(), "年度");
  for (const text of ["2024", "社区为老服务", "长征镇人民政府", "党建办"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  assert.equal(await labelled(), "年度资金总额 年初预算数");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  assert.equal(await labelled(), "其中：当年财政拨款 年初预算数");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  assert.equal(await labelled(), "年度资金总额 全年预算数");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await page.locator("#summary", {hasText: COMPLETE}).waitFor();

  for (let key = 0; key < 3 && await page.evaluate("document.activeElement.id") !== "back"; key += 1) await page.keyboard.press("F6");
  for (let key = 0; key < 12 && await page.evaluate("document.activeElement.id") !== "get-pdf"; key += 1) await page.keyboard.press("Tab");
  const carried = (await extracted(await file(page, () => page.keyboard.press("Enter")))).data;
  assert.deepEqual([carried.year, carried.projectName, carried.supervisingDepartment, carried.implementingUnit, carried.funding.total.initialBudget],
    [2024, "社区为老服务", "长征镇人民政府", "党建办", "30"]);
}));

/** Pastes as Excel and Word do. */
const paste = (page, html, text = "") => page.evaluate(([markup, plain]) => {
  const clipboard = new DataTransfer();
  if (markup) clipboard.setData("text/html", markup);
  clipboard.setData("text/plain", plain);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: clipboard, bubbles: true, cancelable: true}));
}, [html, text]);

test("eight rows from a workbook fill cells and add rows", () => visit(async (page) => {
  await beginSample(page);
  const before = (await data(page)).indicators.length;
  const cells = Array.from({length: 8}, (_, row) => [`指标${row}`, `≥${row}次`, `${row}次`, `1,00${row}.50`, String(row), ""]);
  await field(page, `三级指标，第 ${before} 行`).click();
  await paste(page, `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`);
  await field(page, `三级指标，第 ${before + 7} 行`).waitFor();

  const {indicators} = await data(page);
  assert.equal(indicators.length, before + 7);
  assert.deepEqual(indicators.slice(before - 1).map((row) => [row.level3, row.target, row.actual, row.weight, row.score]),
    cells.map(([level3, target, actual, weight, score]) => [level3, target, actual, weight.replace(",", ""), score]));
  assert.equal(indicators[before].level1, indicators[before - 1].level1);
  await picture(page, "pasted");

  await field(page, "三级指标，第 1 行").click();
  await paste(page, "", "甲\t一\r\n乙\t二\r\n");
  assert.deepEqual((await data(page)).indicators.slice(0, 2).map((row) => [row.level3, row.target]), [["甲", "一"], ["乙", "二"]]);
}));

test("a Word text with a table goes into a long text whole", () => visit(async (page) => {
  await begin(page);
  await field(page, "预期目标").click();
  const text = "一、总体目标\n指标\t数值\n二、分项目标";
  assert.equal(await left(page, "<p>一、总体目标</p><table><tr><td>指标</td><td>数值</td></tr></table>", text), true);
  assert.equal(await left(page, "<table><tr><td>指标</td><td>数值</td></tr></table>", "指标\t数值"), true);
  assert.equal(await left(page, "<table><tr><td>一格</td></tr></table>", "一格\r\n"), false);
  assert.equal((await data(page)).expectedGoal, "一格");
  assert.notEqual((await data(page)).actualCompletion, "数值");
}));

/** Whether a paste is left to the browser, which inserts the plain text. */
const left = (page, html, text) => page.evaluate(([markup, plain]) => {
  const clipboard = new DataTransfer();
  clipboard.setData("text/html", markup);
  clipboard.setData("text/plain", plain);
  return document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: clipboard, bubbles: true, cancelable: true}));
}, [html, text]);

test("a block goes where a selection is, drawn from whichever end, and what does not fit is said", () => visit(async (page) => {
  await beginSample(page);
  const {indicators} = await data(page);
  await field(page, "年度指标值，第 3 行").focus();
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowLeft");
  await paste(page, "", "甲\t一\r\n乙\t二\r\n");
  const after = (await data(page)).indicators;
  assert.deepEqual(after.map((row) => [row.level3, row.target]),
    [...indicators].map((row, at) => at === 1 ? ["甲", "一"] : at === 2 ? ["乙", "二"] : [row.level3, row.target]));

  await field(page, "年度").focus();
  await paste(page, "", "2023\t2024\r\n");
  assert.equal((await data(page)).year, 2023);
  await page.locator("#notice", {hasText: "1 列放不下"}).waitFor();
  await field(page, "三级指标，第 1 行").focus();
  await paste(page, "", Array.from({length: 260}, (_, row) => `指标${row}\t值`).join("\r\n"));
  await page.locator("#notice", {hasText: /\d+ 行放不下/}).waitFor();
  const count = (await data(page)).indicators.length;

  await field(page, `三级指标，第 ${count} 行`).focus();
  await page.keyboard.press("Control+Enter");
  await page.locator("#notice", {hasText: `最多 ${count} 行`}).waitFor();
  await page.keyboard.type("不该进来");
  assert.equal((await data(page)).indicators.at(-1).level3, `指标${count - 1}`);
}));

test("a text that looks like markup stays as typed", () => visit(async (page) => {
  await begin(page);
  await field(page, "预期目标").click();
  await page.keyboard.type("甲<b>乙");
  await page.waitForTimeout(1200);
  await page.keyboard.type("丙");
  assert.equal((await data(page)).expectedGoal, "甲<b>乙丙");
}));

test("a long text with a list keeps its markup while it is written in", () => visit(async (page) => {
  await page.locator("#forms .main").first().waitFor();
  const text = "<p>目标：</p><ol><li>建<b>两</b>站</li><li>回访</li></ol>";
  const form = {form: "self-evaluation", year: 2024, projectName: "助老", expectedGoal: text, actualCompletion: "<p>甲&#9312;</p>", indicators: []};
  await page.locator("#file").setInputFiles({name: "助老.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(form))});
  await page.getByRole("button", {name: "接着改这一份"}).click();
  const goal = field(page, "预期目标");
  await goal.waitFor();
  await goal.click();
  assert.equal(await goal.inputValue(), "目标：\n1. 建两站\n2. 回访");
  await page.keyboard.press("Control+End");
  await compose(page, "shihu", "十户");
  await page.waitForTimeout(1200);
  await page.keyboard.press("Enter");
  await page.keyboard.type("3. <i>");
  assert.equal((await data(page)).expectedGoal, text.replace("回访", "回访十户</li><li>&lt;i&gt;"));
  await field(page, "项目名称").focus();
  assert.equal(await goal.inputValue(), "目标：\n1. 建两站\n2. 回访十户\n3. <i>");
  await picture(page, "markup");
  await page.locator("#undo").click();
  assert.equal((await data(page)).expectedGoal, text);

  await field(page, "实际完成情况").focus();
  await page.keyboard.type("乙");
  await page.locator("#notice", {hasText: "改不了的格式"}).waitFor();
}));

test("cells are copied out as Excel takes them", () => visit(async (page) => {
  await beginSample(page);
  const {indicators} = await data(page);
  await field(page, "三级指标，第 1 行").focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  const copied = await page.evaluate(() => {
    const clipboard = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent("copy", {clipboardData: clipboard, bubbles: true, cancelable: true}));
    return [clipboard.getData("text/plain"), clipboard.getData("text/html")];
  });
  assert.equal(copied[0], indicators.slice(0, 2).map((row) => `${row.level3}\t${row.target}`).join("\r\n"));
  assert.match(copied[1], /<table><tr><td>/);
}));

test("ten changes of every kind are undone and done again", () => visit(async (page) => {
  await beginSample(page);
  const states = [await data(page)];
  const changes = [
    () => field(page, "项目名称").fill("甲"),
    () => field(page, "主管部门").fill("乙"),
    () => field(page, "得分，第 1 行").fill("1"),
    () => page.locator("#row-add").click(),
    () => field(page, "三级指标，第 2 行").fill("新的"),
    () => page.locator("#row-copy").click(),
    () => field(page, "年度指标值，第 3 行").fill("又一个"),
    () => page.locator("#row-part").click(),
    () => page.locator("#row-up").click(),
    () => page.locator("#row-delete").click(),
  ];
  for (const change of changes) {
    await change();
    await page.waitForTimeout(250);
    const state = await data(page);
    assert.notDeepEqual(state, states.at(-1), String(change));
    states.push(state);
  }
  for (const state of states.slice(0, -1).reverse()) {
    await page.locator("#undo").click();
    assert.deepEqual(await data(page), state);
  }
  assert.equal(await page.locator("#undo").isDisabled(), true);
  for (const state of states.slice(1)) {
    await page.locator("#redo").click();
    assert.deepEqual(await data(page), state);
  }
}));

test("an input method loses and doubles nothing in any kind of cell", () => visit(async (page) => {
  await beginSample(page);
  const cells = ["年度", "项目名称", "年度资金总额 年初预算数", "预期目标", "三级指标，第 2 行", "得分，第 2 行", "偏差原因分析及改进措施，第 3 行"];
  for (const name of cells) {
    const cell = field(page, name);
    await cell.click();
    await page.keyboard.press("Control+End");
    const old = await cell.inputValue();
    await compose(page, "zhongguo", "中国");
    await compose(page, "ceshi", "测试");
    assert.equal(await cell.inputValue(), `${old}中国测试`, name);
    await page.keyboard.press("Control+z");
  }
}));

test("an input method in a merged label, and labels that merge when it is left", () => visit(async (page) => {
  await beginSample(page);
  const label = page.locator("#paper .place textarea[aria-label^='一级指标']").nth(1);
  const name = await label.getAttribute("aria-label");
  await label.focus();
  await page.keyboard.press("Control+a");
  await compose(page, "chanchuzhibiao", "产出指标");
  await page.waitForTimeout(800);
  assert.equal(await page.evaluate("document.activeElement.value"), "产出指标");
  assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-label')"), name);
  await page.keyboard.press("Tab");
  await page.waitForFunction((gone) => ![...document.querySelectorAll("#paper textarea")].some((each) => each.getAttribute("aria-label") === gone), name);
  assert.match(await page.evaluate("document.activeElement.getAttribute('aria-label')"), /^二级指标/);
  const {indicators} = await data(page);
  assert.ok(indicators.filter((row) => row.level1 === "产出指标").length > 4);
}));

test("a broken sum is found, reached by a click and mended", () => visit(async (page) => {
  await beginSample(page);
  await page.locator("#summary", {hasText: COMPLETE}).waitFor();
  const cell = field(page, "其中：当年财政拨款 全年预算数");
  const right = await cell.inputValue();
  await cell.fill("7");
  const finding = page.locator("#remarks li").filter({hasText: /合计|之和|相加|不等于|不符/}).first();
  await finding.waitFor();
  const before = await page.locator("#remarks li").count();
  await picture(page, "finding");
  assert.doesNotMatch(await page.locator("#remarks").textContent(), /\/funding|null|JSON|字段/);
  await finding.getByRole("button").click();
  assert.match(await page.evaluate("document.activeElement.getAttribute('aria-describedby') ?? ''"), /remark-/);
  await cell.fill(right);
  await page.waitForFunction((count) => document.querySelectorAll("#remarks li").length < count, before);
}));

test("totals are computed, may be overridden and come back", () => visit(async (page) => {
  await begin(page);
  await field(page, "分值，第 1 行").fill("40");
  await field(page, "分值，第 2 行").fill("50.5");
  const total = field(page, "总分(分值)");
  await page.waitForFunction(() => [...document.querySelectorAll("[data-computed] textarea")].some((each) => each.placeholder === "90.50"));
  await total.fill("91");
  await total.blur();
  assert.equal(await total.inputValue(), "91.00");
  assert.equal((await data(page)).totalWeight, "91");
  await total.fill("");
  await page.waitForFunction(() => [...document.querySelectorAll("[data-computed] textarea")].some((each) => each.placeholder === "90.50"));
  assert.equal("totalWeight" in await data(page), false);
}));

test("work in progress survives a reload and a closed tab", () => visit(async (page) => {
  await begin(page);
  await field(page, "项目名称").fill("没填完的");
  await page.reload();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "没填完的");
  const other = await page.context().newPage();
  await page.close();
  await other.goto(SERVICE);
  await other.locator("#works .resume").click();
  await other.locator("#paper table").first().waitFor();
  assert.equal(await field(other, "项目名称").inputValue(), "没填完的");
}));

test("the service goes away and comes back", () => visit(async (page) => {
  await begin(page);
  await page.route("**/draft", (route) => route.abort());
  await field(page, "项目名称").fill("断网时填的");
  await page.locator("#trouble", {hasText: "连接不上服务"}).waitFor();
  await picture(page, "away");
  await page.unroute("**/draft");
  await page.locator("#trouble").waitFor({state: "hidden"});
  assert.equal(await field(page, "项目名称").inputValue(), "断网时填的");
}));

for (const [what, answer] of [["a proxy's page", {status: 502, contentType: "text/html", body: "Bad Gateway"}], ["half an answer", {status: 200, body: "{\"title\": \"财"}]]) {
  test(`${what} in the place of an answer is asked for again`, () => visit(async (page) => {
    await begin(page);
    await page.route("**/draft", (route) => route.fulfill(answer));
    await field(page, "项目名称").fill("填着填着");
    await page.locator("#trouble", {hasText: "连接不上服务"}).waitFor();
    assert.doesNotMatch(await page.locator("#trouble").textContent(), /代理|Gateway|Error/);
    await page.unroute("**/draft");
    await page.locator("#trouble").waitFor({state: "hidden"});
  }));
}

test("who clicks twice gets one file", () => visit(async (page) => {
  await beginSample(page);
  await page.locator("#summary", {hasText: COMPLETE}).waitFor();
  let files = 0;
  page.on("download", () => { files += 1; });
  await page.route("**/render*", async (route) => {
    await new Promise((done) => { setTimeout(done, 500); });
    await route.continue();
  });
  const taken = page.waitForEvent("download");
  await page.locator("#get-pdf").dblclick();
  await taken;
  await page.waitForTimeout(1500);
  assert.equal(files, 1);
  await file(page, () => page.locator("#get-pdf").click());
}));

test("a row is drawn to another place with the mouse", () => visit(async (page) => {
  await beginSample(page);
  const before = (await data(page)).indicators.map((row) => row.level3);
  await field(page, "三级指标，第 1 行").click();
  await page.locator("#paper tbody tr").last().scrollIntoViewIfNeeded();
  const grip = await page.locator(".grip").boundingBox();
  const target = await field(page, "三级指标，第 3 行").boundingBox();
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(grip.x + 10, target.y + target.height - 3, {steps: 5});
  await picture(page, "drag");
  await page.mouse.up();
  assert.deepEqual((await data(page)).indicators.map((row) => row.level3), [before[1], before[2], before[0], ...before.slice(3)]);
}));

test("the browser's own buttons lead back and forth, and a form in which nothing was written leaves no trace", () => visit(async (page) => {
  await begin(page);
  await page.goBack();
  await page.locator("#forms").waitFor();
  assert.equal(await page.locator("#works li").count(), 0);
  await begin(page);
  await field(page, "项目名称").fill("留下的");
  await page.goBack();
  await page.locator("#works .resume", {hasText: "留下的"}).waitFor();
  await page.goForward();
  await page.locator("#paper table").first().waitFor();
  assert.equal(await field(page, "项目名称").inputValue(), "留下的");
}));
