// What stands on the cover of a booklet, and which files are made.

import {button, element} from "./dom.js";
import {FORMATS} from "./booklet.js";

/** @typedef {Pick<import("./binding.js").Binding, "cover" | "formats" | "gather">} Settings */

/** @type {[keyof import("./binding.js").Cover, string, string][]} */
const TEXTS = [["title", "封面标题", "绩效评价汇编"], ["town", "编制单位", "例如 长征镇财政所"], ["year", "年度", "例如 2024"], ["date", "日期", "例如 2025年3月"]];
const MOST_TEXT = "100";

export class Cover {
  /**
   * @param {HTMLElement} form
   * @param {(settings: Settings) => void} changed
   * @param {() => void} make
   */
  constructor(form, changed, make) {
    this.texts = TEXTS.map(([name, label, placeholder]) => ({name, label, input: element("input", {maxlength: MOST_TEXT, placeholder, name})}));
    this.boxes = Object.entries(FORMATS).map(([format, label]) => ({format, label, box: element("input", {type: "checkbox", name: format})}));
    this.sum = element("select", {name: "gather"}, element("option", {value: ""}, "不附"));
    this.summed = element("label", {hidden: ""}, "附一张汇总表", this.sum);
    this.make = button("做成汇编", make, {class: "main", id: "make"});
    form.append(
      ...this.texts.map(({label, input}) => element("label", {}, label, input)),
      element("fieldset", {}, element("legend", {}, "要哪些文件"), ...this.boxes.map(({label, box}) => element("label", {class: "check"}, box, label))),
      this.summed, this.make);
    form.addEventListener("input", () => {
      changed(this.settings);
      this.enable(this.ready);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    this.ready = false;
    this.wanted = "";
  }

  /** @returns {Settings} */
  get settings() {
    const cover = /** @type {Settings["cover"]} */ (Object.fromEntries(this.texts.map(({name, input}) => [name, input.value.trim()])));
    return {cover, formats: this.boxes.filter(({box}) => box.checked).map(({format}) => format), gather: this.sum.value};
  }

  /** @param {import("./catalogue.js").FormEntry[]} forms those that can sum up others */
  offer(forms) {
    const chosen = this.sum.value || this.wanted;
    this.sum.replaceChildren(element("option", {value: ""}, "不附"), ...forms.map(({id, title}) => element("option", {value: id}, title)));
    this.summed.hidden = forms.length === 0;
    this.sum.value = forms.some(({id}) => id === chosen) ? chosen : "";
  }

  /** @param {Settings} settings */
  show({cover, formats, gather = ""}) {
    // The forms may not be known yet.
    this.wanted = gather;
    this.sum.value = gather;
    if (this.sum.selectedIndex < 0) this.sum.value = "";
    for (const {name, input} of this.texts) input.value = cover[name];
    for (const {format, box} of this.boxes) box.checked = formats.includes(format);
  }

  /** @param {boolean} ready whether there is something to make a booklet of */
  enable(ready) {
    this.ready = ready;
    this.make.disabled = !ready || this.boxes.every(({box}) => !box.checked);
  }
}
