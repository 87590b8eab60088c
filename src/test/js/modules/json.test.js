import assert from "node:assert/strict";
import {test} from "node:test";
import {parse, write} from "../../../main/resources/org/formpress/ui/json.js";

test("numbers that JavaScript would change become texts", () => {
  assert.deepEqual(parse('{"a": 10.00, "b": 12345678901234567890, "c": 0.1, "d": -7, "e": 29.50}'),
    {a: "10.00", b: "12345678901234567890", c: 0.1, d: -7, e: "29.50"});
});

test("exponents are written out, digit by digit", () => {
  assert.deepEqual(parse("[1e3, 1.5e2, 1.25E-3, -2.50e1, 1e-2, 0e5]"), ["1000", "150", "0.00125", "-25.0", "0.01", "0"]);
});

test("what looks like a number in a text stays", () => {
  assert.deepEqual(parse('["10.00 \\"20.00\\" 1e3", "\\\\", 1.0]'), ['10.00 "20.00" 1e3', "\\", "1.0"]);
});

test("a mark of UTF-8 before the data is no fault, anything else is", () => {
  assert.deepEqual(parse("\uFEFF{}"), {});
  assert.throws(() => parse("{"), SyntaxError);
  assert.throws(() => parse("{'a': 1}"), SyntaxError);
});

test("what was written is read again", () => {
  const data = {year: 2024, amount: "10.00", text: "一\n二\u2028", rows: [{a: null}]};
  assert.deepEqual(parse(write(data)), data);
});

test("a name that stands twice is no data: one of its values would be lost", () => {
  assert.throws(() => parse('{"a": {"b": 1}, "a": 2}'), SyntaxError);
  assert.throws(() => parse('[{"\\u4e59": 1, "乙" : 2}]'), SyntaxError);
  assert.deepEqual(parse('{"a": {"a": "a:{"}, "b": [{"a": 1}, {"a": 2}]}'), {a: {a: "a:{"}, b: [{a: 1}, {a: 2}]});
});
