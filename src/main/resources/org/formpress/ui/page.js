"use strict";

const at = (id) => document.getElementById(id);
const severities = {error: "错误", warning: "提醒", info: "说明"};
const KEY = "formpress-key";
let forms = [];

const chosenForm = () => forms.find((form) => form.id === document.querySelector("input[name=form]:checked")?.value);
const chosenFormat = () => document.querySelector("input[name=format]:checked").value;

// Where the service needs a key, it is asked for, kept for this tab only and sent with every call.
async function call(address, options = {}) {
  const key = sessionStorage.getItem(KEY);
  const headers = {"Accept-Language": "zh-CN", ...options.headers, ...(key && {"X-API-Key": key})};
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

async function download(event) {
  const link = event.currentTarget;
  event.preventDefault();
  const answer = await call(link.href);
  if (!answer.ok) return showProblem(await answer.json());
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
  Object.assign(at("get-schema"), {href: form.links.schema, download: `${form.title}.schema.json`});
}

function showData(name, text) {
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

async function readFile(file) {
  if (file) showData(file.name, await file.text());
}

async function useSample() {
  const form = chosenForm();
  if (!form) return;
  const answer = await call(form.links.sample);
  if (!answer.ok) return showProblem(await answer.json());
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
  if (!at("data").value.trim()) return showResult(false, "还没有数据", "请先放入 JSON 文件，或者点“填入样例”。");
  const buttons = [at("make"), at("check")];
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const headers = {"Content-Type": "application/json", "Accept": accept};
    const answer = await call(address, {method: "POST", headers, body: at("data").value});
    await (answer.ok ? show(answer) : showProblem(await answer.json()));
  } catch (failure) {
    showResult(false, "连接不上服务", `请检查网络或稍后再试。（${failure.message}）`);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

async function start() {
  const answer = await call("/forms");
  if (!answer.ok) return showProblem(await answer.json());
  forms = (await answer.json()).forms;
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
at("check").addEventListener("click", () => send("/check", "application/json",
    async (checked) => showFindings((await checked.json()).findings)));
at("work").addEventListener("submit", (event) => {
  event.preventDefault();
  send(`/render?format=${chosenFormat()}`, "*/*", saveFile);
});
for (const id of ["get-sample", "get-schema"]) at(id).addEventListener("click", download);
started();
