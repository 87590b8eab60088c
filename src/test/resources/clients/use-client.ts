// A user's program with the types that openapi-typescript makes and the client openapi-fetch; says what came back, a line each.
import createClient from "openapi-fetch";
import type {components, paths} from "./formpress.js";

type SelfEvaluation = components["schemas"]["SelfEvaluationForm"];

declare const process: {argv: string[]};
const client = createClient<paths>({baseUrl: process.argv[2] ?? ""});
const say = (name: string, value: unknown) => console.log(name, value);
const start = (bytes: ArrayBuffer, length: number) => new TextDecoder().decode(bytes.slice(0, length));

function form(project: string, executed: number | string): SelfEvaluation {
  return {
    form: "self-evaluation",
    year: 2024,
    projectName: project,
    supervisingDepartment: "长征镇人民政府",
    implementingUnit: "党建办",
    funding: {total: {initialBudget: 30, executed}},
    indicators: [
      {level1: "产出指标", level2: "数量指标", level3: "培训场次", target: "≥10场", actual: "12场", weight: 90, score: 85},
    ],
  };
}

/** The data of an answer that must not be an error. */
function good<Data>(answer: {data?: Data; error?: components["schemas"]["Problem"]}): NonNullable<Data> {
  if (answer.data === undefined || answer.data === null) {
    throw new Error(answer.error?.detail);
  }
  return answer.data;
}

say("forms", good(await client.GET("/forms")).forms.length);

const word = good(
  await client.POST("/render", {
    params: {query: {format: "docx", strict: false}},
    body: form("党建办工作经费", 29.5),
    parseAs: "arrayBuffer",
  }),
);
say("word", start(word, 2));

const finding = good(await client.POST("/check", {body: form("党建办工作经费", 29.5)})).findings[0];
say("finding", `${finding?.severity} ${finding?.pointer}`);

const extracted = good(
  await client.POST("/extract", {
    body: {document: ""},
    bodySerializer: () => {
      const parts = new FormData();
      parts.append("document", new Blob([word]), "form.docx");
      return parts;
    },
  }),
);
// The member form tells the kinds apart.
if (extracted.data?.form === "self-evaluation") {
  say("extracted", `${extracted.data.projectName} ${extracted.data.funding.total?.executed}`);
}
say("authentic", extracted.authentic);

const difference = good(
  await client.POST("/diff", {body: {from: form("党建办工作经费", 29.5), to: form("党建办工作经费", 28)}}),
);
say("changed", `${difference.changes[0]?.pointer} ${difference.changes[0]?.to}`);

const refused = await client.POST("/render", {body: form("党建办工作经费", "二十"), parseAs: "arrayBuffer"});
const fault = refused.error?.errors?.[0];
say("refused", `${refused.error?.status} ${fault?.code} ${fault?.pointer}`);

let booklet = good(
  await client.POST("/booklets", {
    params: {query: {title: "绩效自评汇编", order: "unit", formats: ["pdf", "zip"], parts: ["html"]}},
    body: [form("甲", 29.5), form("乙", 28)],
  }),
);
say("created", new Date(booklet.created).getTime() > 0);
while (booklet.state === "queued" || booklet.state === "running") {
  await new Promise((resolve) => setTimeout(resolve, 100));
  booklet = good(await client.GET("/booklets/{id}", {params: {path: {id: booklet.id}}}));
}
say("booklet", `${booklet.state} ${booklet.title} ${booklet.rendered}`);
const pdf = good(
  await client.GET("/booklets/{id}/file", {
    params: {path: {id: booklet.id}, query: {format: "pdf"}},
    parseAs: "arrayBuffer",
  }),
);
say("pdf", start(pdf, 5));
await client.DELETE("/booklets/{id}", {params: {path: {id: booklet.id}}});
const gone = await client.GET("/booklets/{id}", {params: {path: {id: booklet.id}}});
say("deleted", gone.error?.type);
