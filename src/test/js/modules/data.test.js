import assert from "node:assert/strict";
import {test} from "node:test";
import {get, insertRows, join, moveRow, pattern, removeRow, set, split} from "../../../main/resources/org/formpress/ui/data.js";

const DATA = Object.freeze({a: {b: 1}, rows: [{n: 0}, {n: 1}, {n: 2}]});

test("pointers escape what they must", () => {
  assert.deepEqual(split("/a~1b/~0c/0"), ["a/b", "~c", "0"]);
  assert.equal(join(["a/b", "~c", 0]), "/a~1b/~0c/0");
  assert.equal(pattern("/rows/12/n/3"), "/rows/*/n/*");
});

test("a value is found, and nothing where there is none", () => {
  assert.equal(get(DATA, "/rows/1/n"), 1);
  assert.equal(get(DATA, "/rows/7/n"), undefined);
  assert.equal(get(DATA, "/a/b/c"), undefined);
  assert.equal(get(DATA, "/constructor"), undefined);
  assert.equal(get(DATA, ""), DATA);
});

test("a change makes a new tree that shares the rest", () => {
  const changed = set(DATA, "/rows/1/n", "x");
  assert.equal(get(changed, "/rows/1/n"), "x");
  assert.equal(get(DATA, "/rows/1/n"), 1);
  assert.equal(changed.a, DATA.a);
  assert.equal(changed.rows[0], DATA.rows[0]);
});

test("what is missing on the way is made, and undefined takes a member away", () => {
  assert.deepEqual(set({}, "/funding/total/score", "9"), {funding: {total: {score: "9"}}});
  assert.deepEqual(set({funding: null}, "/funding/total/score", "9"), {funding: {total: {score: "9"}}});
  assert.deepEqual(set({a: 1, b: 2}, "/a", undefined), {b: 2});
});

test("rows come, go and move", () => {
  const numbers = (data) => data.rows.map((row) => row.n);
  assert.deepEqual(numbers(insertRows(DATA, "/rows", 1, [{n: "new"}])), [0, "new", 1, 2]);
  assert.deepEqual(numbers(insertRows({}, "/rows", 0, [{n: "new"}])), ["new"]);
  assert.deepEqual(numbers(removeRow(DATA, "/rows", 0)), [1, 2]);
  assert.deepEqual(numbers(moveRow(DATA, "/rows", 0, 2)), [1, 2, 0]);
  assert.deepEqual(numbers(moveRow(DATA, "/rows", 2, 0)), [2, 0, 1]);
});
