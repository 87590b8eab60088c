// Two tabs that write the same form would overwrite each other's work: they tell each other.

/** @typedef {{kind: "opened" | "here", id: number}} Message */

export class Tabs {
  /**
   * @param {number} id of the work
   * @param {() => void} other told when another tab has it too
   */
  constructor(id, other) {
    this.channel = new BroadcastChannel("formpress");
    this.channel.onmessage = (/** @type {MessageEvent<Message>} */ {data}) => {
      if (data.id !== id) return;
      if (data.kind === "opened") this.channel.postMessage({kind: "here", id});
      other();
    };
    this.channel.postMessage({kind: "opened", id});
  }

  close() {
    this.channel.close();
  }
}
