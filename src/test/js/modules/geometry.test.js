import assert from "node:assert/strict";
import {test} from "node:test";
import {next, place, squares} from "../../../main/resources/org/formpress/ui/geometry.js";

const cell = (name, rowSpan = 1, colSpan = 1) => ({name, rowSpan, colSpan});
const A = cell("a", 2);
const B = cell("b", 1, 2);
const C = cell("c");
const D = cell("d");
const E = cell("e", 1, 3);
const GRID = squares([[A, B], [C, D], [E]]);

test("merged cells cover their squares", () => {
  assert.deepEqual(GRID.map((row) => row.map((each) => each.name).join("")), ["abb", "acd", "eee"]);
  assert.deepEqual(place(GRID, D), [1, 2]);
});

test("the next cell is beyond a merged one", () => {
  const to = (from, direction, wanted = () => true) => next(GRID, from, direction, wanted)?.name;
  assert.equal(to(A, [0, 1]), "b");
  assert.equal(to(B, [1, 0]), "c");
  assert.equal(to(A, [1, 0]), "e");
  assert.equal(to(D, [0, -1]), "c");
  assert.equal(to(C, [1, 0], (each) => each !== E), undefined);
  assert.equal(to(E, [1, 0]), undefined);
});
