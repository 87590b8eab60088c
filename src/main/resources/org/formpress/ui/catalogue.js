// Which forms there are: found by words and place, and grouped by family.

/**
 * @typedef {{id: string, title: string, titleEn?: string, family?: string, region?: string, edition: string,
 *   source?: string, confidence?: string, unverified?: string, gathers?: boolean, links: Record<string, string>}} FormEntry of the catalogue
 */

const OTHERS = "其他表";
/** What is in use everywhere names no place. */
const EVERYWHERE = "通用";

/** @param {FormEntry} form */
const placeOf = ({region}) => region ?? EVERYWHERE;

/** @param {string} text */
const plain = (text) => text.normalize("NFKC").toLowerCase();

/**
 * @param {FormEntry[]} forms
 * @param {string} typed words that all stand in the form's title, family or place
 * @param {string} place empty for any; what is in use everywhere is in use there too, and comes after
 */
export function found(forms, typed, place) {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const fitting = forms.filter((form) => {
    const {id, title, titleEn = "", family = "", edition} = form;
    const text = plain([title, titleEn, family, placeOf(form), id, edition].join(" "));
    return (!place || [place, EVERYWHERE].includes(placeOf(form))) && words.every((word) => text.includes(word));
  });
  return place ? fitting.sort((one, other) => Number(placeOf(one) !== place) - Number(placeOf(other) !== place)) : fitting;
}

/** @param {FormEntry[]} forms @returns {string[]} each once, those of everywhere first */
export function places(forms) {
  const all = [...new Set(forms.map(placeOf))];
  return all.sort((one, other) => Number(other === EVERYWHERE) - Number(one === EVERYWHERE) || one.localeCompare(other, "zh-CN"));
}

/**
 * @param {FormEntry[]} forms
 * @returns {[string, FormEntry[]][]} by family, as they come; those of none last
 */
export function families(forms) {
  /** @type {Map<string, FormEntry[]>} */
  const all = new Map();
  for (const form of [...forms.filter(({family}) => family), ...forms.filter(({family}) => !family)]) {
    const family = form.family ?? OTHERS;
    all.set(family, [...all.get(family) ?? [], form]);
  }
  return [...all];
}
