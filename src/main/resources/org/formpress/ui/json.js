// JSON text ⇄ data, without losing a digit: 10.00 and 12345678901234567890 are no numbers of JavaScript. Such numbers become texts,
// which the service reads as the same amounts.

/** @typedef {null | boolean | number | string | {[name: string]: any} | any[]} Json */

const STRINGS_AND_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Braces, and strings with the colon that makes them names. */
const NAMES = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/**
 * @param {string} text
 * @returns {Json}
 * @throws {SyntaxError} if it is no JSON, or a name stands twice in an object, of which JSON.parse would drop one
 */
export function parse(text) {
  const plainText = text.replace(/^\uFEFF/, "");
  JSON.parse(plainText);
  checkNames(plainText);
  return JSON.parse(plainText.replace(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${plain(token)}"`));
}

/** @param {string} text JSON */
function checkNames(text) {
  /** @type {Set<string>[]} */
  const open = [];
  for (const [token, colon] of text.matchAll(NAMES)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (colon) {
      const name = JSON.parse(token.slice(0, -colon.length));
      const names = /** @type {Set<string>} */ (open.at(-1));
      if (names.has(name)) throw new SyntaxError(`${name} twice`);
      names.add(name);
    }
  }
}

/**
 * A number without an exponent, digit by digit.
 * @param {string} token
 */
function plain(token) {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) || [];
  const shift = Number(exponent);
  if (whole === undefined || shift === 0 || Math.abs(shift) > 40) return token;
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = digits.padStart(digits.length - Math.min(point - 1, 0), "0").padEnd(point, "0");
  const at = Math.max(point, 1);
  return sign + padded.slice(0, at).replace(/^0+(?=\d)/, "") + (padded.length > at ? `.${padded.slice(at)}` : "");
}

/** @param {Json} data */
export function write(data) {
  return JSON.stringify(data, null, 2);
}
