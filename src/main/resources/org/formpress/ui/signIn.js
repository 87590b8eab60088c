// Signing in, where the service has keys. The key is sent once and kept nowhere: a cookie that no script can read stands for it until
// the working day is over. Whatever asks the service when it is over waits until somebody has signed in again, and then goes on.

import * as bookStore from "./bookStore.js";
import * as store from "./store.js";
import {empty} from "./binding.js";
import {ask, at} from "./dom.js";
import {session, signIn, signOut} from "./service.js";

const WRONG = "这个密钥不对，请再核对一遍，或者向管理员索取。";

const KEPT = "留着，退出";
const GONE = "都删掉，退出";

/** Who signs in in one tab is signed in in all. */
const tabs = new BroadcastChannel("formpress-session");

/** @type {Promise<void> | undefined} */
let waiting;
let goOn = () => {};
/** @type {HTMLElement | undefined} where the clerk was */
let before;

/** Never takes the focus from somebody who is writing: an input method would lose what it composes. */
function show() {
  const view = at("key-view");
  const atWork = ["start", "binder", "editor"].some((screen) => !at(screen).hidden);
  // Behind a dialog nothing can be written in.
  const dialog = document.querySelector("dialog[open]");
  dialog?.prepend(view);
  dialog?.addEventListener("close", () => document.body.prepend(view));
  view.classList.toggle("again", atWork);
  view.setAttribute("role", atWork ? "region" : "main");
  at("key-title").hidden = atWork;
  at("key-over").hidden = !atWork;
  view.hidden = false;
  if (!atWork) at("key").focus();
}

function hide() {
  at("key").value = "";
  at("key-wrong").textContent = "";
  at("key-view").hidden = true;
  waiting = undefined;
  before?.focus();
  goOn();
}

/** @param {string} key */
async function use(key) {
  const wrong = at("key-wrong");
  try {
    wrong.textContent = "";
    if (!await signIn(key)) {
      wrong.textContent = WRONG;
      return;
    }
    tabs.postMessage("signed in");
    hide();
  } catch (failure) {
    wrong.textContent = /** @type {Error} */ (failure).message;
  }
}

/** Signs out, in all tabs; what this browser keeps may go too. */
export async function leave() {
  const works = await store.list();
  const answer = works.length === 0 ? KEPT : await ask("退出登录", `这个浏览器里存着 ${works.length} 份表，换别人登录也看得到。公用的电脑上请删掉。`, KEPT, GONE, "不退出");
  if (answer !== KEPT && answer !== GONE) return;
  if (answer === GONE) {
    for (const {id} of works) await store.remove(/** @type {number} */ (id));
    await bookStore.putLast(empty());
  }
  await signOut();
  tabs.postMessage("signed out");
  location.reload();
}

export function listen() {
  session.needed = () => waiting ??= new Promise((resolve) => {
    goOn = resolve;
    show();
  });
  tabs.addEventListener("message", ({data}) => {
    if (data === "signed out") location.reload();
    else if (waiting) hide();
  });
  at("key").addEventListener("focus", (/** @type {FocusEvent} */ {relatedTarget}) => {
    before = relatedTarget instanceof HTMLElement && !at("key-view").contains(relatedTarget) ? relatedTarget : before;
  });
  at("key-form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    use(at("key").value.trim());
  });
}
