import assert from "node:assert/strict";
import {test} from "node:test";
import {how, what, why} from "../../../main/resources/org/formpress/ui/words.js";

const remark = {pointer: "/indicators", label: "绩效指标", message: "", hint: ""};

test("a remark names no pointer and no call", () => {
  assert.equal(what({...remark, message: "字段“绩效指标”（/indicators）应当是列表。"}), "“绩效指标”应当是列表。");
  assert.equal(how({...remark, code: "too-deep", hint: "请按表单的结构（GET /forms/self-evaluation/schema）填写，不要多套一层。"}), "请按表单的结构填写，不要多套一层。");
});

test("a broken data file is called that", () => {
  assert.equal(what({...remark, message: "数据不是有效的 JSON：第 2 行第 3 列无法解析，在“x”处。"}), "文件里的数据不完整，或者被改坏了：第 2 行第 3 列无法解析，在“x”处。");
});

test("a problem tells a clerk nothing that only a programmer can do", () => {
  assert.doesNotMatch(why({type: "urn:formpress:problem:no-such-form", title: "", detail: "没有编号为“x”的表单；GET /forms 列出所有表单。"}), /GET/);
  assert.equal(why({title: "", detail: "汇编 7 没有所要的格式或分册；GET /booklets/7 的 files 列出所有文件。"}), "汇编 7 没有所要的格式或分册。");
  assert.equal(why({title: "", detail: "这本汇编还在生成。"}), "这本汇编还在生成。");
});
