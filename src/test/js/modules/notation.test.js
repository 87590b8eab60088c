import assert from "node:assert/strict";
import {test} from "node:test";
import {shown, toData, written} from "../../../main/resources/org/formpress/ui/notation.js";

test("amounts are taken as they are usually typed", () => {
  const typed = {"1000": "1000", "1,000.5": "1000.5", "１，０００．５０": "1000.50", " 12 ": "12", "-3.20": "-3.20", ".5": "0.5", "7.": "7"};
  for (const [text, amount] of Object.entries(typed)) assert.equal(toData("amount", text), amount, text);
});

test("what is no amount stays as typed, for the service to say so", () => {
  for (const text of ["二十", "1,00", "10.005", "10 00", "1,000 000", "10万", "1,0000", "(二)", "()", "1-2", "$5"]) {
    assert.equal(toData("amount", text), text);
  }
});

test("amounts are taken as a workbook's formats copy them", () => {
  const copied = {
    "¥1,200.00": "1200.00", " ￥ 1,200.00 ": "1200.00", "-¥1,200.00": "-1200.00", "¥-5": "-5", "(1,200.00)": "-1200.00", "（¥3）": "-3",
    "1 200": "1200", "1\u00a0200.50": "1200.50", "-": "", " ¥ - ": "", "－": "",
  };
  for (const [text, amount] of Object.entries(copied)) assert.equal(toData("amount", text, {label: "预算数"}), amount, text);
});

test("per cent belongs to rates only, and the word yuan not where the form counts in 万元", () => {
  assert.equal(toData("amount", "95%", {label: "执行率(%)"}), "95");
  assert.equal(toData("amount", "９５％", {label: "完成率"}), "95");
  assert.equal(toData("amount", "50%", {label: "预算数"}), "50%");
  assert.equal(toData("amount", "1,200万元", {label: "预算数", unit: "万元"}), "1200");
  assert.equal(toData("amount", "1200元", {label: "预算数", unit: "万元"}), "1200元");
  assert.equal(toData("amount", "1200元", {label: "预算数", unit: "元"}), "1200");
  assert.equal(toData("amount", "12万元", {label: "预算数", unit: "元"}), "12万元");
});

test("dates are taken as they are usually typed", () => {
  for (const text of ["2024-1-5", "2024年1月5日", "2024.01.05", "2024/1/5", "２０２４．１．５"]) assert.equal(toData("date", text), "2024-01-05", text);
  for (const text of ["去年", "2025-3", "2025年3月", "2025年2月31日", "2025.13.1", "2025-0-1", "2023-2-29"]) assert.equal(toData("date", text), text);
  assert.equal(toData("date", "2024年2月29日"), "2024-02-29");
});

test("whole numbers are numbers, texts stay", () => {
  assert.equal(toData("integer", "２０２４"), 2024);
  assert.equal(toData("integer", "今年"), "今年");
  assert.equal(toData("text", " １２％ "), " １２％ ");
  assert.equal(toData("longText", "1.\t一\n"), "1.\t一\n");
});

test("amounts are shown as on paper, exactly", () => {
  const amounts = [["1000", "1,000.00"], ["999999999999999.9", "999,999,999,999,999.90"], [0, "0.00"], ["-1234.5", "-1,234.50"], ["007", "7.00"], ["1.500", "1.50"]];
  for (const [amount, text] of amounts) assert.equal(shown("amount", amount), text);
  assert.equal(shown("amount", "二十"), "二十");
  assert.equal(shown("text", "1000"), "1000");
  assert.equal(shown("amount", null), "");
  assert.equal(written(29.5), "29.5");
});
