import assert from "node:assert/strict";
import {test} from "node:test";
import {beyond, fillDown, textAt} from "../../../main/resources/org/formpress/ui/cells.js";

const SPEC = {blank: {}, fields: {"/rows/*/weight": {kind: "amount"}, "/total": {kind: "amount"}, "/sum": {kind: "amount"}}, lists: {"/rows": {empty: {}}}};
const TABLE = {};
const cell = {closest: () => TABLE};
const place = (pointer, list, kind = "amount") => ({pointer, pointers: [pointer], list, field: {kind}, cell, held: false});

/** The data after one cell was filled from the one above. */
function filled(data, above, below) {
  let result = data;
  const editor = {spec: SPEC, data, draft: {computed: {"/sum": "90.50"}}, grid: {layout: {neighbour: () => above}}, change: (changed) => { result = changed; }};
  fillDown(editor, below);
  return result;
}

test("a cell is filled from the one above in its column", () => {
  const data = {rows: [{weight: "10"}, {}]};
  assert.deepEqual(filled(data, place("/rows/0/weight", "/rows"), place("/rows/1/weight", "/rows")).rows[1], {weight: "10"});
});

test("nothing is copied from another list, another table or another kind of cell", () => {
  const data = {rows: [{}], sum: "7"};
  assert.equal(filled(data, place("/sum"), place("/rows/0/weight", "/rows")), data);
  assert.equal(filled(data, place("/rows/0/weight", "/rows"), place("/total")), data);
  assert.equal(filled(data, place("/sum", undefined, "text"), place("/total")), data);
  assert.equal(filled(data, {...place("/sum"), cell: {closest: () => ({})}}, place("/total")), data);
  assert.equal(filled(data, {...place("/sum"), cell: {closest: () => null}}, {...place("/total"), cell: {closest: () => null}}), data);
});

test("what the form computes is copied as it reads", () => {
  assert.deepEqual(filled({}, place("/sum"), place("/total")), {total: "90.50"});
  assert.equal(textAt({data: {sum: "7"}, draft: {computed: {"/sum": "90.50"}}}, "/sum"), "7");
});

test("what of a pasted block does not fit is said", () => {
  assert.equal(beyond([["a", "b"], ["", ""]], 1, 2), "");
  assert.match(beyond([["a"], ["b"], ["c"]], 1, 2), /2 行放不下/);
  assert.match(beyond([["a", "b", undefined, "c"]], 1, 2), /2 列放不下/);
  assert.match(beyond([["a", "b"], ["c"]], 1, 1), /1 行、1 列放不下/);
});
