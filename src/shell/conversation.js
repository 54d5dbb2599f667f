// The conversation between a page of our own in a frame and the page around it. Nothing that is
// said is secret, so it is said to whoever is there; only the page around is listened to.

import { Height } from "./height.js";
import { isPlain, wishes } from "./wishes.js";

const VERSION = 1;

// How long a reader rests before the page around hears of a change, and how long the verdict may
// take before the fallback gets its room.
const REST = 150;
const PATIENCE = 10000;

export class Conversation {
  #element;
  #height;
  // How the loading went, for whoever asks later.
  #state = null;
  // What waits for the verdict: the attributes that are wished, and whether an answer is.
  #wished = {};
  #wanted = false;
  #resting;
  #answering;

  constructor(element, wrapper) {
    this.#element = element;
    this.#height = new Height(wrapper, (height) => this.#say("resize", { height }));
    const on = (name, act) => element.addEventListener(`weighup-${name}`, ({ detail }) => act(detail));
    on("ready", ({ version }) => this.#settle("ready", { version }));
    on("error", ({ code }) => this.#settle("error", { code }));
    on("change", ({ answers }) => this.#change(answers));
    on("verdict", (verdict) => this.#say("verdict", verdict));
    // A script that cannot be loaded leaves the fallback, and an element that tells nothing.
    const failed = ({ target }) => {
      if (target instanceof HTMLScriptElement) this.#settle("error", { code: "network" });
    };
    window.addEventListener("error", failed, true);
    setTimeout(() => this.#height.follow(), PATIENCE);
    window.addEventListener("message", ({ source, data }) => {
      if (source !== window.parent) return;
      const message = isPlain(data) && isPlain(data.weighup) ? data.weighup : null;
      if (message?.v === VERSION) this.#hear(message);
      else if (this.#state && this.#height.isAsked(data)) this.#height.tell();
    });
  }

  get #isReady() {
    return this.#state?.type === "ready";
  }

  #say(type, detail) {
    window.parent.postMessage({ weighup: { ...detail, v: VERSION, type } }, "*");
  }

  #hear(message) {
    if (message.type === "hello") this.#greet();
    else if (message.type === "get") this.#answer();
    else if (message.type === "set") this.#wish(wishes(message));
  }

  #settle(type, detail) {
    this.#state = { type, detail };
    this.#introduce();
    this.#height.follow();
    if (!this.#isReady) return;
    this.#wish({});
    if (this.#wanted) this.#answer();
  }

  #introduce() {
    const { type, detail } = this.#state;
    this.#say(type, this.#isReady ? { ...detail, height: this.#height.now } : detail);
  }

  #greet() {
    if (!this.#state) return;
    this.#introduce();
    this.#height.tell();
  }

  #change(answers) {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#say("change", { answers }), REST);
  }

  /** Says the answers and the verdict, once for all who ask within a moment. */
  #answer() {
    this.#wanted = true;
    if (!this.#isReady) return;
    this.#answering ??= setTimeout(() => {
      this.#answering = undefined;
      const { verdict } = this.#element;
      // While another comparison is loaded there is none, and its being ready asks again.
      if (!verdict) return;
      this.#wanted = false;
      this.#say("change", { answers: verdict.answers });
      this.#say("verdict", verdict);
    }, REST);
  }

  /** Takes wishes over once there is a verdict, from when on they stand above the address. */
  #wish(more) {
    const wished = Object.assign(this.#wished, more);
    const { theme } = wished;
    if (theme) document.documentElement.dataset.theme = theme;
    if (!this.#isReady) return;
    this.#wished = {};
    for (const [name, value] of Object.entries(wished)) {
      forget(name);
      // As an attribute they would be what the page itself had written.
      if (name === "answers") this.#element.answers = value;
      else if (value === null) this.#element.removeAttribute(name);
      else this.#element.setAttribute(name, value);
    }
  }
}

/** Takes out of the address what it says no more; a browser may refuse to change it. */
function forget(key) {
  const query = new URLSearchParams(location.search);
  if (!["theme", "mode", "lang"].includes(key) || !query.has(key)) return;
  query.delete(key);
  try {
    history.replaceState(history.state, "", `?${query}${location.hash}`);
  } catch {
    // Then the address says it again to whoever loads it anew, and nothing else is lost.
  }
}
