// How values are typed and shown. What is typed becomes the notation of the data where its meaning is clear, and stays as typed where
// it is not: then the service says what is wrong with it.

const AMOUNT = /^(-?)(\d{1,15})(?:\.(\d{1,2})0*)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const DATE = /^(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?$/;

/** @param {string} text */
const halfWidth = (text) =>
  text.replace(/[０-９．，－／％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xFEE0)).replace(/−/g, "-").trim();

/**
 * An amount as data: １，０００．５ is 1000.5.
 * @param {string} typed
 */
function amount(typed) {
  const text = halfWidth(typed).replace(/%$/, "");
  const plain = GROUPED.test(text) ? text.replaceAll(",", "") : text;
  if (AMOUNT.test(plain)) return plain;
  return /^-?\d+\.$/.test(plain) ? plain.slice(0, -1) : /^-?\.\d+$/.test(plain) ? plain.replace(".", "0.") : typed;
}

/**
 * A date as data: 2024年1月5日 is 2024-01-05.
 * @param {string} typed
 */
function date(typed) {
  const [, year, month, day] = DATE.exec(halfWidth(typed)) || [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed;
}

/**
 * What was typed into a field, as its value.
 * @param {string} kind of the field
 * @param {string} typed
 * @returns {string | number | boolean | string[]}
 */
export function toData(kind, typed) {
  if (kind === "amount") return amount(typed);
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
