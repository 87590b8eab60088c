// Makes what is on the page what is wanted, and touches only what differs.

/** @type {WeakMap<Element, string>} */
const keys = new WeakMap();

/**
 * Makes the children of an element those that are wanted. What has the same key stays, and is never taken out and put back: the
 * browser would take its focus and end its composition.
 * @template T
 * @param {Element} parent
 * @param {T[]} wanted
 * @param {(one: T) => string} key
 * @param {(one: T) => HTMLElement} create
 * @param {(child: HTMLElement, one: T) => void} update
 */
export function align(parent, wanted, key, create, update) {
  const coming = new Set(wanted.map(key));
  for (const child of [...parent.children]) if (!coming.has(keys.get(child) || "")) child.remove();
  let child = /** @type {HTMLElement | null} */ (parent.firstElementChild);
  for (const one of wanted) {
    if (!child || keys.get(child) !== key(one)) {
      const made = create(one);
      keys.set(made, key(one));
      parent.insertBefore(made, child);
      child = made;
    }
    update(child, one);
    child = /** @type {HTMLElement | null} */ (child.nextElementSibling);
  }
  while (child) {
    const after = /** @type {HTMLElement | null} */ (child.nextElementSibling);
    child.remove();
    child = after;
  }
}

/**
 * @param {Element} target
 * @param {string} text
 */
export function words(target, text) {
  if (target.textContent !== text) target.textContent = text;
}
