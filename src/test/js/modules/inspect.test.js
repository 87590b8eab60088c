import assert from "node:assert/strict";
import {test} from "node:test";
import "../node18.js";
import {eachOf, itemsOf} from "../../../main/resources/org/formpress/ui/inspect.js";
import {Refused} from "../../../main/resources/org/formpress/ui/service.js";

const turn = () => new Promise((wake) => { setImmediate(wake); });

test("all are done, three at a time", async () => {
  let now = 0;
  let most = 0;
  let done = 0;
  await eachOf(Array.from({length: 20}, (_, index) => index), async () => {
    most = Math.max(most, now += 1);
    await turn();
    now -= 1;
    done += 1;
  }, new AbortController().signal);
  assert.deepEqual([most, done], [3, 20]);
});

test("cancelled or failed, no more is begun", async () => {
  const begun = [];
  const cancelling = new AbortController();
  await eachOf([1, 2, 3, 4, 5, 6], async (each) => {
    begun.push(each);
    cancelling.abort();
    await turn();
  }, cancelling.signal);
  assert.deepEqual(begun, [1]);
  await assert.rejects(eachOf([1, 2, 3, 4, 5, 6], async (each) => {
    begun.push(each);
    await turn();
    throw new Error("away");
  }, new AbortController().signal), /away/);
  assert.deepEqual(begun, [1, 1, 2, 3]);
});

test("a service that is busy is asked again", async () => {
  let asked = 0;
  await eachOf([1], async () => {
    asked += 1;
    if (asked === 1) throw new Refused({title: "", detail: ""}, 503, 0.01);
  }, new AbortController().signal);
  assert.equal(asked, 2);
});

test("a data file in GBK is read as what it says, and one in no encoding is left", async () => {
  const gbk = Buffer.concat([Buffer.from('{"form":"self-evaluation","projectName":"'), Buffer.from([0xb5, 0xc0, 0xc2, 0xb7]), Buffer.from('"}')]);
  const {items} = await itemsOf(new File([gbk], "甲.json"));
  assert.equal(items[0].data.projectName, "道路");
  assert.match((await itemsOf(new File([Buffer.from([0x7b, 0xff, 0xff])], "乙.json"))).why, /读不出文字/);
});
