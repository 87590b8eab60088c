// Two tabs that write the same form would overwrite each other's work: the one that was opened last writes, and the others only show it.

/** @typedef {{kind: "opened" | "stored" | "closed", id: number, revision?: number}} Message */

export class Tabs {
  /**
   * @param {number} id of the work
   * @param {{opened: () => void, stored: (revision: number) => void, closed: () => void}} others told when another tab opens it, has
   *     stored it to make room for this one, and leaves it
   */
  constructor(id, others) {
    this.id = id;
    /** Whether no other tab was heard of. */
    this.alone = true;
    this.channel = new BroadcastChannel("formpress");
    this.channel.onmessage = (/** @type {MessageEvent<Message>} */ {data}) => {
      if (data.id !== id) return;
      this.alone = false;
      if (data.kind === "stored") others.stored(data.revision ?? 0);
      else others[data.kind]();
    };
    this.tell("opened");
  }

  /**
   * @param {Message["kind"]} kind
   * @param {number} [revision]
   */
  tell(kind, revision) {
    this.channel.postMessage({kind, id: this.id, revision});
  }

  close() {
    this.tell("closed");
    this.channel.close();
  }
}
