import assert from "node:assert/strict";
import {test} from "node:test";
import {fromText, toHtml, toText} from "../../../main/resources/org/formpress/ui/block.js";

test("text with tabs is rows of cells", () => {
  assert.deepEqual(fromText("a\tb\r\nc\td\r\n"), [["a", "b"], ["c", "d"]]);
  assert.deepEqual(fromText("a\t\t\n\tb\t"), [["a", "", ""], ["", "b", ""]]);
  assert.deepEqual(fromText("一"), [["一"]]);
  assert.deepEqual(fromText("1\n2\n3"), [["1"], ["2"], ["3"]]);
});

test("a quoted cell has lines and quotes of its own", () => {
  assert.deepEqual(fromText('"一\n二"\t"说""好"""\r\nx\ty'), [["一\n二", '说"好"'], ["x", "y"]]);
  assert.deepEqual(fromText('"quoted" word\tx'), [['"quoted" word', "x"]]);
});

test("what goes out comes back", () => {
  const block = [["一\n二", 'a"b'], ["\t", "<b>&"], ["", "x"]];
  assert.deepEqual(fromText(toText(block)), block);
  assert.equal(toHtml([["<b>&\n1"]]), "<table><tr><td>&lt;b&gt;&amp;<br>1</td></tr></table>");
});
