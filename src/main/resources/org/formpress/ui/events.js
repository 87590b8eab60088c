// The state of a booklet as it changes: server-sent events, read by a call of our own, which waits
// while somebody signs in again; EventSource gives up then, and never says why.

import {call, Refused, Unreachable} from "./service.js";

/** @typedef {import("./booklet.js").State} State */

const AGAIN_MS = 2000;
const GONE = 404;

/** @param {State["state"]} state */
export const ended = (state) => state !== "queued" && state !== "running";

/**
 * Shows every state until the last, whatever happens to the connection.
 * @param {string} id
 * @param {(state: State) => void} show
 * @param {AbortSignal} signal
 * @throws {Refused} if there is no such booklet any more
 */
export async function follow(id, show, signal) {
  let over = false;
  while (!over && !signal.aborted) {
    try {
      await listen(id, (state) => {
        over = ended(state.state);
        show(state);
      }, signal);
    } catch (failure) {
      if (signal.aborted) return;
      const passing = failure instanceof Unreachable
        || failure instanceof Refused && failure.status !== GONE && (failure.status >= 500 || failure.status === 429);
      if (!passing) throw failure;
    }
    if (!over) await new Promise((wake) => { setTimeout(wake, AGAIN_MS); });
  }
}

/**
 * @param {string} id
 * @param {(state: State) => void} show
 * @param {AbortSignal} signal
 */
async function listen(id, show, signal) {
  const answer = await call(`booklets/${encodeURIComponent(id)}/events`, {signal, headers: {Accept: "text/event-stream"}});
  const reader = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
  const decoder = new TextDecoder();
  let text = "";
  const read = () => reader.read().catch((failure) => { throw new Unreachable(String(failure)); });
  for (let part = await read(); !part.done; part = await read()) {
    const events = (text + decoder.decode(part.value, {stream: true})).split(/\r?\n\r?\n/);
    text = events.pop() ?? "";
    for (const event of events) {
      const data = dataOf(event);
      if (data) show(JSON.parse(data));
    }
  }
}

/** @param {string} event @returns {string} its lines of data, joined */
export const dataOf = (event) => event.split(/\r?\n/).filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trimStart()).join("\n");
