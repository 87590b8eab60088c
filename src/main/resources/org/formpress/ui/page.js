"use strict";

const at = (id) => document.getElementById(id);
const severities = {error: "错误", warning: "提醒", info: "说明"};
const KEY = "formpress-key";
let forms = [];
// Of a file that is no text: sent as it is, for the service to say what is wrong with it.
let octets = null;

const chosenForm = () => forms.find((form) => form.id === document.querySelector("input[name=form]:checked")?.value);
const chosenFormat = () => document.querySelector("input[name=format]:checked").value;

// Where the service needs a key, it is asked for, kept for this tab only and sent with every call. X-Requested-With shows
// the service that its own page calls, whatever name a proxy has given it. All addresses are relative: a proxy may put the
// service into a folder.
async function call(address, options = {}) {
  const key = sessionStorage.getItem(KEY);
  const headers = {"Accept-Language": "zh-CN", "X-Requested-With": "FormPress", ...options.headers, ...(key && {"X-API-Key": key})};
  const answer = await fetch(address, {...options, headers});
  if (key || answer.status === 401) hideOpenLinks();
  if (answer.status === 401) askForKey();
  return answer;
}

// The browser sends no key with an address.
function hideOpenLinks() {
  for (const link of document.querySelectorAll("a.open")) link.hidden = true;
}

function askForKey() {
  sessionStorage.removeItem(KEY);
  at("key-form").hidden = false;
  at("key").focus();
}

// What is no problem document was answered by something between this page and the service.
async function problemOf(answer) {
  if (/json/.test(answer.headers.get("Content-Type") || "")) return answer.json();
  const detail = answer.status === 413
    ? "服务前面的代理不收这么大的正文，请管理员调大它的上限（nginx：client_max_body_size）。"
    : `答复的不是服务本身，而是它前面的代理（${answer.status} ${answer.statusText}）；请稍后再试，或告诉管理员。`;
  return {title: answer.status === 413 ? "文件过大" : "连接不上服务", detail};
}

async function download(event) {
  const link = event.currentTarget;
  event.preventDefault();
  const answer = await call(link.href);
  if (!answer.ok) return showProblem(await problemOf(answer));
  save(await answer.blob(), link.download);
}

function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function formChoice(form, index) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, {type: "radio", name: "form", value: form.id, checked: index === 0});
  input.addEventListener("change", showLinks);
  label.append(input, element("b", form.title), element("small", `${form.id} · ${form.edition} 版`));
  return label;
}

function showLinks() {
  const form = chosenForm();
  Object.assign(at("get-sample"), {href: form.links.sample, download: `${form.title}样例.json`});
  Object.assign(at("get-workbook"), {href: form.links.workbook, download: `${form.title}-批量填报.xlsx`});
  Object.assign(at("get-schema"), {href: form.links.schema, download: `${form.title}.schema.json`});
}

function showData(name, text) {
  octets = null;
  at("data").value = text;
  at("file-name").textContent = name;
  at("drop").classList.add("full");
  at("result").hidden = true;
  chooseFormOf(text);
}

// The data says itself which form it is; what is no JSON yet is for the service to explain.
function chooseFormOf(text) {
  const id = /"form"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  const input = [...document.querySelectorAll("input[name=form]")].find((choice) => choice.value === id);
  if (input) {
    input.checked = true;
    showLinks();
  }
}

function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

// The file's text, and its encoding where that is not the right one. What reads as Chinese in GBK has hanzi and nothing of
// the area for private use, where GB18030 puts what is no letter.
function textOf(bytes) {
  const [first, second] = new Uint8Array(bytes);
  const unicode = {"255,254": "utf-16le", "254,255": "utf-16be"}[`${first},${second}`];
  if (unicode) return [decoded(bytes, unicode), "UTF-16"];
  const text = decoded(bytes, "utf-8");
  if (text !== null) return [text, ""];
  const chinese = decoded(bytes, "gb18030") || "";
  return /\p{Script=Han}/u.test(chinese) && !/\p{Co}/u.test(chinese) ? [chinese, "GBK"] : [null, ""];
}

async function readFile(file) {
  if (!file) return;
  const bytes = await file.arrayBuffer();
  const [text, encoding] = textOf(bytes);
  if (text === null) {
    showData(`${file.name}（不是 UTF-8 文字）`, "");
    octets = bytes;
  } else if (encoding) {
    showData(`${file.name}（${encoding} 编码，已转成 UTF-8，请核对下面的文字）`, text);
    at("shown").open = true;
  } else {
    showData(file.name, text);
  }
}

async function useSample() {
  const form = chosenForm();
  if (!form) return;
  const answer = await call(form.links.sample);
  if (!answer.ok) return showProblem(await problemOf(answer));
  showData(`${form.title}样例.json`, await answer.text());
  at("shown").open = true;
}

function showResult(good, title, text, rows = []) {
  at("result").className = good ? "good" : "";
  at("result-title").textContent = title;
  at("result-text").textContent = text;
  at("faults").hidden = rows.length === 0;
  at("faults").tBodies[0].replaceChildren(...rows);
  at("result").hidden = false;
  at("result").scrollIntoView({behavior: "smooth", block: "nearest"});
}

function row(fault, value, className) {
  const made = document.createElement("tr");
  const place = element("td", fault.label || "整份数据");
  if (fault.pointer) place.append(element("code", fault.pointer));
  made.append(place, element("td", value, className), element("td", fault.message), element("td", fault.hint));
  return made;
}

function showProblem(problem) {
  const errors = problem.errors || [];
  const text = errors.length > 0 ? `共 ${errors.length} 处需要修改：` : problem.detail;
  showResult(false, problem.title, text, errors.map((error) => row(error, error.value || "（空）")));
}

function showFindings(findings) {
  if (findings.length === 0) return showResult(true, "检查通过", "数据符合表单的要求，没有需要留意的地方。");
  const grave = findings.some((finding) => finding.severity === "error");
  showResult(!grave, "检查完毕", `有 ${findings.length} 处需要留意，不影响生成：`, findings.map(
      (finding) => row(finding, severities[finding.severity] || finding.severity, finding.severity)));
}

function fileName(answer) {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") || "")?.[1];
  return encoded ? decodeURIComponent(encoded) : `表单.${chosenFormat()}`;
}

async function saveFile(answer) {
  const name = fileName(answer);
  save(await answer.blob(), name);
  const findings = Number(answer.headers.get("X-Findings"));
  const remark = findings > 0 ? `另有 ${findings} 处内容需要留意，点“只检查数据”查看。` : "";
  showResult(true, "已生成", `${name} 已交给浏览器保存。${remark}`);
}

async function send(address, accept, show) {
  if (!octets && !at("data").value.trim()) return showResult(false, "还没有数据", "请先放入 JSON 文件，或者点“填入样例”。");
  const buttons = [at("make"), at("check")];
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const headers = {"Content-Type": "application/json", "Accept": accept};
    const answer = await call(address, {method: "POST", headers, body: octets || at("data").value});
    await (answer.ok ? show(answer) : showProblem(await problemOf(answer)));
  } catch (failure) {
    showResult(false, "连接不上服务", `请检查网络或稍后再试。（${failure.message}）`);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

async function start() {
  const answer = await call("forms");
  if (!answer.ok) return showProblem(await problemOf(answer));
  forms = (await answer.json()).forms;
  for (const {links} of forms) {
    for (const name of Object.keys(links)) links[name] = new URL(links[name], answer.url).href;
  }
  at("forms").replaceChildren(...forms.map(formChoice));
  if (forms.length > 0) showLinks();
}

function started() {
  start().catch((failure) => showResult(false, "连接不上服务", `表单目录没有取到。（${failure.message}）`));
}

at("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  sessionStorage.setItem(KEY, at("key").value.trim());
  at("key").value = "";
  at("key-form").hidden = true;
  at("result").hidden = true;
  started();
});
at("data").addEventListener("input", () => { octets = null; });
at("file").addEventListener("change", (event) => readFile(event.target.files[0]));
for (const name of ["dragenter", "dragover"]) {
  at("drop").addEventListener(name, (event) => { event.preventDefault(); at("drop").classList.add("over"); });
}
at("drop").addEventListener("dragleave", () => at("drop").classList.remove("over"));
at("drop").addEventListener("drop", (event) => {
  event.preventDefault();
  at("drop").classList.remove("over");
  readFile(event.dataTransfer.files[0]);
});
// A file that misses the frame must not replace the page.
for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
at("use-sample").addEventListener("click", useSample);
at("check").addEventListener("click", () => send("check", "application/json",
    async (checked) => showFindings((await checked.json()).findings)));
at("work").addEventListener("submit", (event) => {
  event.preventDefault();
  send(`render?format=${chosenFormat()}`, "*/*", saveFile);
});
for (const id of ["get-sample", "get-schema", "get-workbook"]) at(id).addEventListener("click", download);
started();
