import assert from "node:assert/strict";
import {test} from "node:test";
import {edited, isMarked, read, source} from "../../../main/resources/org/formpress/ui/markup.js";

const LISTS = "<p>目标：</p><ol><li>建<b>两</b>站</li><li>办活动<ul><li>夏令营</li></ul></li><li>回访</li></ol><p>完</p>";
const LINES = "目标：\n1. 建两站\n2. 办活动\n  • 夏令营\n3. 回访\n完";

/** What is left of a text in which one piece was typed over. */
const typed = (text, old, by) => {
  const before = read(text);
  return source(edited(before, before.text.replace(old, () => by)));
};

test("paragraphs and lists are lines to write in", () => {
  assert.equal(read(LISTS).text, LINES);
  assert.equal(read("<p>一<br>二</p>\n<DIV class='x'>三&lt;四&amp;</DIV><!-- 略 -->").text, "一\n二\n三<四&");
  assert.equal(read("<ol start=\"3\"><li><p>丙</p><p>续</p></li><li> </li><li>丁</li></ol>").text, "3. 丙\n续\n5. 丁");
  assert.equal(read("<p>甲\r\n乙</p>").text, "甲\n乙");
});

test("what is written back reads the same", () => {
  for (const text of [LISTS, "<p>一<br>二</p>三<u><i>四</i></u>", "<ul><li>甲</li></ul><ol><li>乙</li></ol>", "<ol start=7><li>七</li></ol>尾",
    "<ul><ul><li>深</li></ul></ul>", "<b>粗</b>A&B &lt;p&gt;<p>1. 不是列表</p>", "<li>孤</li>", "<p>甲</b>乙<b>丙</p><p>丁</p>"]) {
    const before = read(text);
    const after = read(source(before));
    assert.equal(after.text, before.text, text);
    assert.deepEqual(after.signs.map(({look}) => look), before.signs.map(({look}) => look), text);
    assert.equal(source(after), source(before), text);
  }
});

test("typing keeps paragraphs, lists and emphasis", () => {
  assert.equal(typed(LISTS, "回访", "回访十户"), LISTS.replace("<ul><li>夏令营</li></ul></li>", "</li><ul><li>夏令营</li></ul>").replace("回访", "回访十户"));
  assert.equal(typed("<p>建<b>两</b>站</p>", "两", "三四"), "<p>建<b>三四</b>站</p>");
  assert.equal(typed("<p>建<b>两</b>站</p>", "站", "站点"), "<p>建<b>两</b>站点</p>");
  assert.equal(typed("<p>甲乙</p>", "甲乙", "甲\n乙"), "<p>甲</p><p>乙</p>");
  assert.equal(typed("<p>甲</p><p>乙</p>", "\n", ""), "<p>甲乙</p>");
  assert.equal(typed("<p>甲<br>乙</p>", "乙", "乙丙"), "<p>甲<br>乙丙</p>");
  assert.equal(typed("<ol><li>甲</li></ol>", "甲", "甲\n2. 乙"), "<ol><li>甲</li><li>乙</li></ol>");
  assert.equal(typed("<ol><li>甲</li></ol>", "1. ", ""), "<p>甲</p>");
  assert.equal(typed("<p>甲</p>", "甲", ""), "");
});

test("what is typed is never a tag, and what was a text is never a list", () => {
  assert.equal(typed("<p>甲</p>", "甲", "<b>&lt;"), "<p>&lt;b&gt;&amp;lt;</p>");
  assert.equal(read(typed("<p>甲</p>", "甲", "甲<script>")).text, "甲<script>");
  assert.equal(typed("<p>1. 甲</p>", "甲", "甲乙"), "<p>1. 甲乙</p>");
});

test("one key after the other is the same as all at once", () => {
  let markup = read("<p><b>甲</b></p><ol><li>乙</li></ol>");
  for (const text of ["甲丙\n1. 乙", "甲丙\n1. 乙\n", "甲丙\n1. 乙\n丁", "甲丙\n1. 乙𠮷\n丁"]) markup = edited(markup, text);
  assert.equal(source(markup), "<p><b>甲丙</b></p><ol><li>乙𠮷</li></ol><p>丁</p>");
});

test("what lines cannot carry is not read at all", () => {
  for (const text of ["<p>甲<span style='text-decoration:line-through'>乙</span></p>", "<p>甲&#9312;</p>", "<p a b='>甲</p>"]) assert.equal(read(text), undefined, text);
  assert.equal(isMarked("<甲> 1<2 <abc>"), false);
  assert.equal(isMarked("甲<br/>乙"), true);
});
