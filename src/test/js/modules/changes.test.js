import assert from "node:assert/strict";
import {test} from "node:test";
import {original, result, told} from "../../../main/resources/org/formpress/ui/changes.js";

const row = (name) => ({level3: name, weight: "10"});
const BEFORE = {projectName: "甲", rows: [row("a"), row("b"), row("c"), row("d")]};
// b is gone, c and d changed places, n is new after them, and the name was changed
const EDITED = {projectName: "乙", rows: [row("a"), row("d"), row("c"), row("n")]};
const CHANGES = [
  {kind: "replaced", pointer: "/projectName", label: "项目名称", from: "甲", to: "乙"},
  {kind: "row-added", pointer: "/rows/3", label: "绩效指标", from: null, to: row("n")},
  {kind: "row-removed", pointer: "/rows/1", label: "绩效指标", from: row("b"), to: null},
  {kind: "row-moved", pointer: "/rows/1", label: "绩效指标", from: "/rows/3", to: "/rows/1"},
];
const decided = (refused) => result({edited: EDITED, changes: CHANGES, refused});

test("all accepted is the file as it is now, all refused is what it began from", () => {
  assert.deepEqual(decided([]), EDITED);
  assert.deepEqual(original({edited: EDITED, changes: CHANGES}), BEFORE);
});

test("each change is taken back alone", () => {
  const names = (data) => data.rows.map((each) => each.level3).join("");
  assert.deepEqual(decided([0]), {...EDITED, projectName: "甲"});
  assert.equal(names(decided([1])), "adc");
  assert.equal(names(decided([2])), "abdcn");
  assert.equal(names(decided([3])), "acnd");
});

test("a value that was not there goes again", () => {
  const changes = [{kind: "replaced", pointer: "/grade", label: "评分等级", from: null, to: "优"}];
  assert.deepEqual(original({edited: {grade: "优"}, changes}), {});
});

test("a total that the form computed is computed again", () => {
  const changes = [{kind: "replaced", pointer: "/totalScore", label: "总分", from: 98, to: "99", computed: true}];
  assert.deepEqual(original({edited: {totalScore: "99"}, changes}), {});
  assert.equal(told(changes[0], {}).from, "98");
});

test("a change is told by the form's names and rows", () => {
  const change = {kind: "replaced", pointer: "/rows/2/weight", label: "分值", from: "10", to: null};
  assert.deepEqual(told(change, {}), {kind: "改动", place: "分值，第 3 行", from: "10", to: "（空）"});
  assert.equal(told(CHANGES[1], {}).to, "n · 10");
  assert.equal(told(CHANGES[3], {}).from, "第 4 行");
});
