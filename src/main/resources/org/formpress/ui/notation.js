// How values are typed and shown. What is typed becomes the notation of the data where its meaning is clear, and stays as typed where
// it is not: then the service says what is wrong with it.

const AMOUNT = /^(-?)(\d{1,15})(?:\.(\d{1,2})0*)?$/;
const GROUPED = /^-?\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/;
const DATE = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?$/;

/** @param {string} text */
const halfWidth = (text) =>
  text.replace(/[０-９．，－／％（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xFEE0)).replace(/−/g, "-").trim();

/**
 * An amount without the signs round it. Per cent belongs to rates only, and the word 元 not where the form counts in 万元: 1200元 is not 1200
 * there. The sign ¥ is how a workbook shows any amount.
 * @param {string} text
 * @param {{label?: string, unit?: string}} field
 */
function withoutUnit(text, {label = "", unit = "万元"}) {
  if (/%|率/.test(label.replace("％", "%"))) return text.replace(/ *%$/, "");
  const plain = text.replace(/[¥￥]/, "");
  return plain.endsWith(unit) && !(unit === "元" && plain.endsWith("万元")) ? plain.slice(0, -unit.length) : plain;
}

/**
 * An amount as data: １，０００．５ is 1000.5. As Excel's accounting format has it, a dash alone is nothing, and brackets are a minus.
 * @param {string} typed
 * @param {{label?: string, unit?: string}} field
 */
function amount(typed, field) {
  const bare = withoutUnit(halfWidth(typed).replace(/\s/g, " "), field).trim().replace(/^- +/, "-");
  const [, inside] = /^\( *([\d.,][\d., ]*)\)$/.exec(bare) ?? [];
  const text = inside ? `-${inside.trim()}` : bare;
  if (text === "-") return "";
  const plain = GROUPED.test(text) ? text.replace(/[, ]/g, "") : text;
  if (AMOUNT.test(plain)) return plain;
  return /^-?\d+\.$/.test(plain) ? plain.slice(0, -1) : /^-?\.\d+$/.test(plain) ? plain.replace(".", "0.") : typed;
}

/**
 * A date as data: 2024年1月5日 is 2024-01-05. A day that no calendar has stays as typed.
 * @param {string} typed
 */
function date(typed) {
  const [, year, month, day] = DATE.exec(halfWidth(typed)) || [];
  if (!year) return typed;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const then = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(then.getTime()) && then.toISOString().startsWith(text) ? text : typed;
}

/**
 * What was typed into a field, as its value.
 * @param {string} kind of the field
 * @param {string} typed
 * @param {{label?: string, unit?: string}} [field] of an amount: what it is, and what the form counts in
 * @returns {string | number | boolean | string[]} "" for nothing
 */
export function toData(kind, typed, field = {}) {
  if (kind === "amount") return amount(typed, field);
  if (kind === "date") return date(typed);
  if (kind === "boolean") return typed === "是" || typed !== "否" && typed;
  if (kind === "lines") return typed.split("\n");
  const whole = halfWidth(typed);
  return kind === "integer" && /^-?\d{1,15}$/.test(whole) ? Number(whole) : typed;
}

/**
 * A value as it stands in a field that is being written in.
 * @param {unknown} value
 * @returns {string}
 */
export function written(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(written).join("\n");
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * A value as it stands in a field that is not: amounts as on paper, 1,000.00.
 * @param {string} kind of the field
 * @param {unknown} value
 */
export function shown(kind, value) {
  const text = written(value);
  const [, sign, whole, fraction = ""] = (kind === "amount" && AMOUNT.exec(text)) || [];
  if (whole === undefined) return text;
  return `${sign}${whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction.padEnd(2, "0")}`;
}
