import assert from "node:assert/strict";
import {test} from "node:test";
import {History} from "../../../main/resources/org/formpress/ui/history.js";

test("every change can be undone and done again", () => {
  const history = new History(0);
  for (let step = 1; step <= 10; step += 1) history.push(step, `/${step}`);
  for (let step = 10; step >= 1; step -= 1) assert.equal(history.undo(), `/${step}`);
  assert.equal(history.data, 0);
  assert.equal(history.canUndo, false);
  assert.equal(history.redo(), "/1");
  assert.equal(history.data, 1);
});

test("a change after undoing forgets what was undone", () => {
  const history = new History("a");
  history.push("b", "/x");
  history.undo();
  history.push("c", "/y");
  assert.equal(history.canRedo, false);
  history.undo();
  assert.equal(history.data, "a");
});

test("typing in one cell is one step until there is a pause or another cell", () => {
  const history = new History("");
  history.push("产", "/a", true, 0);
  history.push("产出", "/a", true, 500);
  history.push("产出指", "/a", true, 5000);
  history.push("数", "/b", true, 5100);
  history.close();
  history.push("数量", "/b", true, 5200);
  const seen = [];
  while (history.canUndo) {
    history.undo();
    seen.push(history.data);
  }
  assert.deepEqual(seen, ["数", "产出指", "产出", ""]);
});

test("a long day does not fill the memory", () => {
  const history = new History(0);
  for (let step = 1; step <= 2000; step += 1) history.push(step, "/x");
  assert.ok(history.versions.length <= 500);
  assert.equal(history.data, 2000);
  history.undo();
  assert.equal(history.data, 1999);
});
