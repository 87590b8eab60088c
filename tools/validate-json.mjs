// Checks data against JSON Schemas (2020-12) with Ajv in strict mode, and nothing added to it.
// Reads lines {"schema": …, "data": …} from standard input; answers each with a line true or false. What Ajv only warns of fails.
import {readFileSync} from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const refuse = (...words) => {
  throw new Error(words.join(" "));
};
const compiled = new Map();

function validator(schema) {
  const text = JSON.stringify(schema);
  if (!compiled.has(text)) {
    const ajv = new Ajv2020({strict: true, logger: {log: refuse, warn: refuse, error: refuse}});
    compiled.set(text, ajv.compile(schema));
  }
  return compiled.get(text);
}

for (const line of readFileSync(0, "utf8").split("\n").filter((line) => line)) {
  const {schema, data} = JSON.parse(line);
  console.log(validator(schema)(data));
}
