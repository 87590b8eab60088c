// What the keys do.

import {ask, element} from "./dom.js";

const KEYS = [
  ["Tab、Shift+Tab", "下一格、上一格"],
  ["回车、Shift+回车", "下面一格、上面一格；长文字里是另起一段"],
  ["方向键", "到旁边一格；点进文字以后，到文字头尾再按"],
  ["F2", "停在这一格里改文字"],
  ["Alt+回车", "格子里另起一行"],
  ["Alt+↓", "选常用的写法，日期打开日历"],
  ["Ctrl+D", "照抄上面一格"],
  ["Ctrl+回车", "在下面加一行"],
  ["Alt+Shift+↑、↓", "这一行上移、下移"],
  ["Shift+方向键", "选好几格，再复制、剪切、粘贴或按 Delete 清空"],
  ["Ctrl+Z、Ctrl+Y", "撤销、重做"],
  ["F6", "在表、核对和按钮之间来去"],
];

export function show() {
  const list = element("dl", {}, ...KEYS.flatMap(([keys, does]) => [element("dt", {}, keys), element("dd", {}, does)]));
  return ask("按键说明", list, "知道了");
}
