import assert from "node:assert/strict";
import {test} from "node:test";
import {exists, outdated, write} from "../../../main/resources/org/formpress/ui/rows.js";

const SPEC = {blank: {}, fields: {"/rows/*/label": {kind: "text"}, "/rows/*/text": {kind: "text"}}, lists: {"/rows": {empty: {}}}};
const row = (label) => ({label});
const LAID_OUT = {rows: [row("甲"), row("甲"), row("乙")]};

test("a row that is not there is never written in", () => {
  assert.deepEqual(write(SPEC, LAID_OUT, ["/rows/3/text"], "尾"), LAID_OUT);
  assert.deepEqual(write(SPEC, {}, ["/rows/0/text"], "尾"), {});
  assert.equal(exists(LAID_OUT, "/rows/2/text"), true);
  assert.equal(exists(LAID_OUT, "/rows/3"), false);
  assert.equal(exists({}, "/project/name"), true);
});

test("a cell may stand for other rows once there are more or fewer, or its label covers different ones", () => {
  const label = ["/rows/0/label", "/rows/1/label"];
  assert.equal(outdated(label, LAID_OUT, {rows: [row("丙"), row("丙"), row("乙")]}), false);
  assert.equal(outdated(label, LAID_OUT, {rows: [row("甲"), row("乙"), row("甲")]}), true);
  assert.equal(outdated(["/rows/2/text"], LAID_OUT, {rows: [row("甲"), row("乙"), row("甲")]}), false);
  assert.equal(outdated(["/rows/2/text"], LAID_OUT, {rows: [row("甲"), row("乙")]}), true);
  assert.equal(outdated(["/rows/0/text"], LAID_OUT, {rows: [...LAID_OUT.rows, row("乙")]}), true);
  assert.equal(outdated(["/year"], LAID_OUT, {rows: []}), false);
});
