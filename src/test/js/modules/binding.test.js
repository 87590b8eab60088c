import assert from "node:assert/strict";
import {test} from "node:test";
import {added, changed, chosen, empty, formsIn, lines, moved, sorted} from "../../../main/resources/org/formpress/ui/binding.js";
import {dataOf} from "../../../main/resources/org/formpress/ui/events.js";

const item = (name, unit = "") => ({form: "self-evaluation", data: {projectName: name}, from: `${name}.json`, seen: {name, unit}});
const names = ({items}) => items.map(({seen}) => seen.name).join("");
const book = added(empty(), [item("丙", "乙村"), item("甲"), item("乙", "丙村"), item("丁", "乙村")]);

test("a form moves to a place, and no further than the ends", () => {
  const [first, , , last] = book.items.map(({key}) => key);
  assert.equal(names(moved(book, first, 2)), "甲乙丙丁");
  assert.equal(names(moved(book, last, -1)), "丁丙甲乙");
  assert.equal(names(moved(book, first, 9)), "甲乙丁丙");
  assert.equal(names(moved(book, 99, 0)), "丙甲乙丁");
});

test("forms are ordered as Chinese is, those without a unit last, and equals as they were", () => {
  assert.equal(names(sorted(book, "unit")), "乙丙丁甲");
  assert.equal(names(sorted(added(empty(), [item("第 10 个"), item("第 2 个")]), "name")), "第 2 个第 10 个");
});

test("a form that is left out stays in the list and is not sent; keys are never given twice", () => {
  const without = changed(book, book.items[1].key, {out: true});
  assert.equal(lines(chosen(without)), '{"projectName":"丙"}\n{"projectName":"乙"}\n{"projectName":"丁"}');
  const more = added({...without, items: chosen(without)}, [item("戊")]);
  assert.equal(new Set(more.items.map(({key}) => key)).size, 4);
  assert.equal(more.items.at(-1)?.key, 5);
});

test("a text holds forms in lines, in an array or one; a broken line spoils only itself, and settings are no form", () => {
  assert.deepEqual(formsIn('[{"form":"a"},{"form":"b"}]').map(({data}) => data.form), ["a", "b"]);
  assert.deepEqual(formsIn('{\n"form": "a"\n}'), [{data: {form: "a"}, line: 1}]);
  assert.deepEqual(formsIn('\uFEFF{"settings":{}}\r\n{"form":"a"}\r\n\n{"form":\n{"form":"b"}'),
    [{data: {form: "a"}, line: 2}, {data: undefined, line: 4}, {data: {form: "b"}, line: 5}]);
  assert.deepEqual(formsIn(""), []);
});

test("the data of an event is its lines, without what keeps the connection open", () => {
  assert.equal(dataOf('id: 1\ndata: {"a":\ndata: 1}'), '{"a":\n1}');
  assert.equal(dataOf(":"), "");
});
