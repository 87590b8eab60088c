import assert from "node:assert/strict";
import {test} from "node:test";
import {emptied, levels, newRow, pasteRows, rowOf, withoutAmounts, withoutEmptyRows, withoutHeader, write} from "../../../main/resources/org/formpress/ui/rows.js";

const SPEC = {
  blank: {projectName: "", indicators: []},
  fields: {
    "/projectName": {label: "项目名称", kind: "text", required: true},
    "/grade": {label: "评分等级", kind: "text"},
    "/nature": {label: "项目性质", kind: "text", required: true, choices: ["新增项目", "延续项目"]},
    "/indicators/*/level1": {label: "一级指标", kind: "text", required: true},
    "/indicators/*/level2": {label: "二级指标", kind: "text", required: true},
    "/indicators/*/weight": {label: "分值", kind: "amount"},
  },
  lists: {"/indicators": {label: "绩效指标", empty: {level1: "", level2: ""}, max: 4}},
  suggestions: {"/indicators/*/level2": {by: "/indicators/*/level1", values: {}}},
};
const LABELS = levels(SPEC, undefined);
const DATA = {indicators: [{level1: "产出指标", level2: "数量指标", weight: "10"}]};
const TARGET = {list: "/indicators", index: 0, columns: ["/level1", "/level2", "/weight"], column: 0, labels: LABELS};

test("a new row stands under the labels of the row above", () => {
  assert.deepEqual([...LABELS].sort(), ["/indicators/*/level1", "/indicators/*/level2"]);
  assert.deepEqual(newRow(SPEC, "/indicators", DATA.indicators[0], LABELS), {level1: "产出指标", level2: "数量指标"});
  assert.deepEqual(newRow(SPEC, "/indicators", undefined, LABELS), {level1: "", level2: ""});
});

test("an emptied cell is as in a blank form", () => {
  assert.equal(emptied(SPEC, "/projectName"), "");
  assert.equal(emptied(SPEC, "/grade"), undefined);
  assert.equal(emptied(SPEC, "/nature"), undefined);
  assert.equal(emptied(SPEC, "/indicators/0/level1"), "");
  assert.equal(emptied(SPEC, "/indicators/0/weight"), undefined);
  assert.deepEqual(write(SPEC, DATA, ["/indicators/0/weight"], ""), {indicators: [{level1: "产出指标", level2: "数量指标"}]});
  assert.deepEqual(write(SPEC, DATA, ["/indicators/0/weight"], " - "), {indicators: [{level1: "产出指标", level2: "数量指标"}]});
});

test("a merged label is written in every row that it covers", () => {
  const data = write(SPEC, {indicators: [{}, {}]}, ["/indicators/0/level1", "/indicators/1/level1"], "效益指标");
  assert.deepEqual(data.indicators, [{level1: "效益指标"}, {level1: "效益指标"}]);
});

test("a block fills cells, adds rows, and goes on with merged labels", () => {
  const block = [["效益指标", "社会效益", "１，０００"], ["", "", "5"], ["", "生态效益", "二"]];
  assert.deepEqual(pasteRows(SPEC, DATA, TARGET, block).indicators, [
    {level1: "效益指标", level2: "社会效益", weight: "1000"},
    {level1: "效益指标", level2: "社会效益", weight: "5"},
    {level1: "效益指标", level2: "生态效益", weight: "二"},
  ]);
});

test("a block ends at the last column and at the most rows that the form takes", () => {
  const data = pasteRows(SPEC, DATA, {...TARGET, column: 2}, Array.from({length: 9}, (_, row) => [String(row), "beyond"]));
  assert.deepEqual(data.indicators.map((row) => row.weight), ["0", "1", "2", "3"]);
});

test("rows with nothing but labels go", () => {
  const data = {indicators: [{level1: "产出指标", level3: ""}, {level1: "产出指标", weight: 0}, {level1: "x", weight: null}, {level3: "y"}]};
  assert.deepEqual(withoutEmptyRows(data, "/indicators", LABELS).indicators, [{level1: "产出指标", weight: 0}, {level3: "y"}]);
});

test("another year begins without amounts, and with all else", () => {
  const spec = {...SPEC, fields: {...SPEC.fields, "/total": {kind: "amount"}}};
  const data = {total: "5", grade: "优", indicators: [{level1: "a", weight: 3}, {level1: "b"}]};
  assert.deepEqual(withoutAmounts(spec, data), {grade: "优", indicators: [{level1: "a"}, {level1: "b"}]});
});

test("the names of the columns are not pasted", () => {
  const names = ["一级指标", "二级指标", "分值"];
  assert.deepEqual(withoutHeader([["一级 指标", "二级\n指标", "分值"], ["a", "b", "1"]], names), [["a", "b", "1"]]);
  assert.deepEqual(withoutHeader([["a", "b", "1"]], names), [["a", "b", "1"]]);
});

test("the row of a value is known by its pointer", () => {
  assert.deepEqual(rowOf("/indicators/12/weight"), {list: "/indicators", index: 12});
  assert.equal(rowOf("/funding/total"), undefined);
});
