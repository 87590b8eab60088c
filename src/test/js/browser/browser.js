// A real Chromium on the page of a running service, and what the tests of the page do with it.

import {execFileSync} from "node:child_process";
import {createRequire} from "node:module";
import {mkdir, readFile} from "node:fs/promises";
import {after, before} from "node:test";

const require = createRequire(new URL("../../../../tools/", import.meta.url));
const {chromium} = require("playwright-core");
const AXE = require.resolve("axe-core");
const CHROMIUM = execFileSync("sh", ["-c", "command -v chromium"], {encoding: "utf8"}).trim();
const PICTURES = process.env.FORMPRESS_PICTURES ?? "target/page";

/** The address of the service, with a slash at its end. */
export const SERVICE = process.env.FORMPRESS_ADDRESS;

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  await mkdir(PICTURES, {recursive: true});
  browser = await chromium.launch({executablePath: CHROMIUM, args: ["--no-sandbox"]});
});
after(() => browser.close());

/**
 * A tab of a clerk's browser that knows nothing yet; what goes wrong in its scripts fails the test.
 * @param {(page: import("playwright-core").Page) => Promise<void>} action
 */
export const visit = (action) => visitWith(() => {}, action);

/** The same in a browser in which a script has changed something before the page begins. */
export async function visitWith(script, action) {
  const context = await browser.newContext({viewport: {width: 1366, height: 768}, locale: "zh-CN", acceptDownloads: true});
  await context.addInitScript(script);
  const page = await context.newPage();
  page.setDefaultTimeout(45000);
  const faults = [];
  page.on("pageerror", (fault) => faults.push(fault.stack));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push(message.text());
  });
  await page.goto(SERVICE);
  try {
    await action(page);
  } finally {
    await context.close();
  }
  if (faults.length) throw new Error(faults.join("\n"));
}

/** Begins an empty form. */
export async function begin(page, title = "财政项目支出绩效自评表") {
  await page.getByRole("article", {name: title, exact: true}).getByRole("button", {name: "填一份空表"}).click();
  await page.locator("#paper table").first().waitFor();
}

/** Begins with the sample of a form. */
export async function beginSample(page, title = "财政项目支出绩效自评表") {
  await page.getByRole("article", {name: title, exact: true}).getByRole("button", {name: "看样例"}).click();
  await page.locator("#paper table").first().waitFor();
}

/** The field with a name, such as 三级指标，第 3 行. */
export const field = (page, name) => page.locator("#paper").getByRole("textbox", {name, exact: true});

/** The data as the page gives them away. Not by a download: the browser gets slow about dozens of them, and other tests have some. */
export async function data(page) {
  return JSON.parse(await page.evaluate(() => new Promise((resolve) => {
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = createObjectURL;
      blob.text().then(resolve);
      return "";
    };
    HTMLAnchorElement.prototype.click = () => { HTMLAnchorElement.prototype.click = click; };
    document.getElementById("get-data").click();
  })));
}

/** A file that an action downloads. */
export async function file(page, action) {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What the service reads in a file. */
export async function extracted(bytes) {
  const answer = await fetch(new URL("extract", SERVICE), {method: "POST", body: bytes});
  return answer.json();
}

/** Keeps a picture of a step as a result of the build. */
export const picture = (page, name) => page.screenshot({path: `${PICTURES}/${name}.png`});

/** What WCAG 2.2 AA forbids on the screen as it is. */
export async function violations(page) {
  await page.evaluate(await readFile(AXE, "utf8"));
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await page.evaluate((runOnly) => globalThis.axe.run(document, {runOnly}), tags);
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
}

/**
 * How long the keys pressed in an action took until they were painted, by the browser's own trace: ms, the shortest first.
 * @returns {Promise<number[]>}
 */
export async function keystrokesToPaint(page, action) {
  await browser.startTracing(page, {categories: ["devtools.timeline"]});
  await action();
  const {traceEvents} = JSON.parse(String(await browser.stopTracing()));
  return traceEvents.filter(({name, ph, args}) => name === "EventTiming" && ph === "b" && args.data.type === "keydown")
    .map(({args}) => args.data.duration).sort((one, other) => one - other);
}

/** Composes a text as an input method does: letters first, then hanzi. */
export async function compose(page, letters, text) {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= letters.length; length += 1) {
    const composed = letters.slice(0, length);
    await session.send("Input.imeSetComposition", {text: composed, selectionStart: length, selectionEnd: length});
  }
  await page.waitForTimeout(400);
  await session.send("Input.insertText", {text});
  await session.detach();
}
