import assert from "node:assert/strict";
import {test} from "node:test";
import {entries, NotUnzipped, unpack} from "../../../main/resources/org/formpress/ui/unzip.js";
import {gathered, pathOf} from "../../../main/resources/org/formpress/ui/gather.js";
import "../node18.js";
import {zip} from "../zip.js";

/** 汇总.json in GBK, as Windows writes it. */
const GBK = Buffer.concat([Buffer.from([0xbb, 0xe3, 0xd7, 0xdc]), Buffer.from(".json")]);

test("files of a ZIP file come out as they went in, with Chinese names of Windows too", async () => {
  const file = zip([{name: "镇/甲.json", text: "甲".repeat(1000)}, {name: "镇/", text: "", stored: true}, {name: GBK, text: "乙", stored: true}]);
  const found = await entries(file);
  assert.deepEqual(found.map(({name}) => name), ["镇/甲.json", "汇总.json"]);
  assert.equal(await (await unpack(file, found[0])).text(), "甲".repeat(1000));
  assert.equal(await (await unpack(file, found[1])).text(), "乙");
});

test("what is no ZIP file, is cut off, is longer than it says or has a password is refused", async () => {
  await assert.rejects(entries(new Blob(["PK"])), NotUnzipped);
  const whole = zip([{name: "a.json", text: "abc"}]);
  await assert.rejects(entries(whole.slice(0, whole.size - 30)), NotUnzipped);
  for (const more of [{size: 2}, {size: 4}, {flags: 1}]) {
    const file = zip([{name: "a.json", text: "abc", ...more}]);
    const [entry] = await entries(file);
    await assert.rejects(unpack(file, entry), NotUnzipped);
  }
});

test("of a folder and a ZIP file what may be forms is taken, litter is passed over, and the rest is named", async () => {
  const packed = new File([zip([{name: "乙.json", text: "{}"}, {name: "__MACOSX/._乙.json", text: ""}, {name: "a.exe", text: "no"}])], "镇.zip");
  const {files, left} = await gathered([new File(["{}"], "甲.json"), new File([""], "~$甲.docx"), new File([""], "Thumbs.db"), packed, new File(["no"], "坏.zip")]);
  assert.deepEqual(files.map(({name}) => name), ["甲.json", "乙.json"]);
  assert.equal(await files[1].text(), "{}");
  assert.deepEqual(left.map(({name}) => name), ["a.exe", "坏.zip"]);
});

test("a file of a ZIP file that is broken is named with its folder, and the others come in", async () => {
  const packed = new File([zip([{name: "甲镇/自评表.json", text: "1"}, {name: "乙镇/自评表.json", text: "2", size: 9}, {name: "丙镇/自评表.json", text: "3"}])], "各镇.zip");
  const {files, left} = await gathered([packed]);
  assert.deepEqual(files.map(pathOf), ["丙镇/自评表.json", "甲镇/自评表.json"]);
  assert.deepEqual(left.map(({name}) => name), ["乙镇/自评表.json"]);
});
