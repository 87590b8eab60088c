import assert from "node:assert/strict";
import {test} from "node:test";
import {said} from "../../../main/resources/org/formpress/ui/signatures.js";

const signature = {name: "a", signer: "某某镇人民政府", time: "", covers: /** @type {"whole"} */ ("whole"), valid: true, algorithm: "SM3withSM2", places: 1, place: {page: 3}};

test("who signed, when by the clock here, and whether it holds", () => {
  const time = new Date(2026, 10, 30, 9, 5);
  assert.deepEqual(said({...signature, time: time.toISOString()}), {text: "已由“某某镇人民政府”签名（2026-11-30 09:05），显示在第 3 页，签名有效", severity: "info"});
  assert.deepEqual(said({...signature, covers: "revision", valid: "unknown"}), {text: "已由“某某镇人民政府”签名，显示在第 3 页，签名是否有效，这里看不出来", severity: "warning"});
});

test("what is wrong with a signature is told in red", () => {
  assert.deepEqual(said({...signature, valid: false}), {text: "已由“某某镇人民政府”签名，显示在第 3 页，签名无效", severity: "error"});
  assert.deepEqual(said({...signature, signer: "", covers: "part", valid: false}), {text: "已有签名，显示在第 3 页，但没有覆盖整个文件，签名无效", severity: "error"});
});

test("where a signature shows is told, and that nobody sees it", () => {
  assert.equal(said({...signature, places: 4}).text, "已由“某某镇人民政府”签名，显示在第 3 页等 4 处，签名有效");
  assert.equal(said({...signature, places: 0, place: undefined}).text, "已由“某某镇人民政府”签名，纸面上看不到，签名有效");
});
