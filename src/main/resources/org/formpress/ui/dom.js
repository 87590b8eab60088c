// The few things that every screen does with elements.

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string | boolean | undefined | ((event: any) => void)>} [attributes] functions are listeners; true is an
 *     attribute without a value, false and undefined none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * @param {string} id
 * @returns {any} the element, which index.html has
 */
export const at = (id) => document.getElementById(id);

/**
 * @param {string} text
 * @param {(event: MouseEvent) => void} click
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export const button = (text, click, attributes = {}) => element("button", {type: "button", ...attributes, click}, text);

/**
 * Sets an attribute only where it differs: what stays the same costs the browser nothing.
 * @param {Element} target
 * @param {string} name
 * @param {string | undefined} value undefined: without it
 */
export function attribute(target, name, value) {
  if (value === undefined) {
    if (target.hasAttribute(name)) target.removeAttribute(name);
  } else if (target.getAttribute(name) !== value) {
    target.setAttribute(name, value);
  }
}

let silence = 0;

/** Says something that matters just now; read aloud, and gone after a while. @param {string} text */
export function say(text) {
  const notice = at("notice");
  clearTimeout(silence);
  notice.textContent = text;
  notice.hidden = false;
  silence = window.setTimeout(() => { notice.hidden = true; }, 8000);
}

/**
 * Asks, and waits for the answer.
 * @param {string} title
 * @param {string | Node} text
 * @param {...string} answers the first is what Enter gives; Escape gives none
 * @returns {Promise<string>} the answer; empty if there was none
 */
export function ask(title, text, ...answers) {
  return new Promise((resolve) => {
    const dialog = element("dialog", {"aria-labelledby": "ask-title"});
    const close = (/** @type {string} */ answer) => {
      dialog.returnValue = answer;
      dialog.close();
    };
    dialog.append(
      element("h2", {id: "ask-title"}, title),
      typeof text === "string" ? element("p", {}, text) : text,
      element("div", {class: "answers"},
        ...answers.map((answer, index) => button(answer, () => close(answer), {class: index === 0 ? "main" : ""}))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
    /** @type {HTMLElement} */ (dialog.querySelector("button.main")).focus();
  });
}

/**
 * @param {number} time ms
 * @returns {string} 今天 14:03, or with the day
 */
export function clock(time) {
  const then = new Date(time);
  const minutes = `${then.getHours()}:${String(then.getMinutes()).padStart(2, "0")}`;
  const day = then.toDateString() === new Date().toDateString() ? "今天" : `${then.getMonth() + 1} 月 ${then.getDate()} 日`;
  return `${day} ${minutes}`;
}
