import assert from "node:assert/strict";
import {test} from "node:test";
import {families, found, places} from "../../../main/resources/org/formpress/ui/catalogue.js";

const form = (id, title, more = {}) => ({id, title, edition: "2024-1", links: {}, ...more});
const FORMS = [
  form("own", "验收单"),
  form("self", "项目支出绩效自评表", {family: "项目支出", region: "上海市"}),
  form("whole", "部门整体支出绩效自评表", {family: "部门整体", region: "湖南省"}),
  form("target", "项目支出绩效目标申报表", {family: "项目支出"}),
];
const ids = (forms) => forms.map(({id}) => id);

test("forms are found by all words that were typed, and by place", () => {
  assert.deepEqual(ids(found(FORMS, "自评", "")), ["self", "whole"]);
  assert.deepEqual(ids(found(FORMS, " 自评　上海 ", "")), ["self"]);
  assert.deepEqual(ids(found(FORMS, "ＳＥＬＦ", "")), ["self"]);
  assert.deepEqual(ids(found(FORMS, "自评", "湖南省")), ["whole"]);
  assert.deepEqual(ids(found(FORMS, "", "通用")), ["own", "target"]);
  assert.deepEqual(found(FORMS, "没有", ""), []);
});

test("each place is listed once, those in use everywhere first", () => {
  const all = places(FORMS);
  assert.equal(all[0], "通用");
  assert.deepEqual(new Set(all.slice(1)), new Set(["上海市", "湖南省"]));
});

test("forms without a family come last", () => {
  assert.deepEqual(families(FORMS).map(([name, forms]) => [name, ids(forms)]), [["项目支出", ["self", "target"]], ["部门整体", ["whole"]], ["其他表", ["own"]]]);
  assert.deepEqual(families([]), []);
});
