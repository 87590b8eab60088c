import assert from "node:assert/strict";
import {test} from "node:test";
import {items} from "../../../main/resources/org/formpress/ui/remarks.js";
import {how, what} from "../../../main/resources/org/formpress/ui/words.js";

const fault = (code, pointer, label) => ({code, pointer, label, message: `字段“${label}”（${pointer}）不对。`, hint: "没有数时填 null 或者不写。"});
const finding = (rule, severity, pointer, label) => ({rule, severity, pointer, label, message: `“${label}”（${pointer}）不合。`, hint: "请核对。"});

test("what is wrong is told without pointers and words of programs", () => {
  const wrong = fault("not-a-number", "/funding/total/score", "得分");
  assert.equal(what(wrong), "“得分”不对。");
  assert.equal(how(wrong), "只填数字，例如 1234.50；没有就空着。");
  assert.equal(what({...wrong, message: "缺少必填的字段“得分”（/funding/total/score）。"}), "“得分”还没有填。");
  assert.equal(what({...wrong, message: "“得分”（/a/0/b）大于“分值”（/a/0/c）。"}), "“得分”大于“分值”。");
});

test("the gravest come first, and many of one kind are one", () => {
  const draft = {
    faults: [fault("missing", "/year", "年度"), fault("not-a-number", "/a", "甲")],
    findings: [
      ...[0, 1, 2, 3, 4].map((row) => finding("level-names", "warning", `/rows/${row}/level3`, "三级指标")),
      finding("sums", "error", "/total", "总额"), finding("note", "info", "/x", "某栏"), finding("other", "warning", "/rows/1/score", "得分"),
    ],
  };
  const all = items(draft);
  assert.deepEqual(all.map(({name, pointers}) => [name, pointers.length]), [["要改", 1], ["没填", 1], ["矛盾", 1], ["留意", 5], ["留意", 1], ["说明", 1]]);
  assert.equal(all[3].hint, "这样的共 5 处，再点一下到下一处。");
  assert.deepEqual(all.map(({level}) => level), ["error", "error", "error", "warning", "warning", "info"]);
});

test("severities that are not known yet are remarks too", () => {
  assert.equal(items({faults: [], findings: [finding("new", "new-severity", "/x", "某栏")]})[0].name, "说明");
});
