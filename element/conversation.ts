// The conversation between a page of our own in a frame and the page around it. Nothing that is
// said is secret, so it is said to whoever is there; only the page around is listened to.

import type { WeighUp, WeighUpEventMap } from "../npm/index.js";
import { Height } from "./height.js";
import { isPlain, type Message, type Wishes, wishes } from "./wishes.js";

const VERSION = 1;

// How long a reader rests before the page around hears of a change, and how long the verdict may
// take before the fallback gets its room.
const REST = 150;
const PATIENCE = 10000;

/** The outcome of the loading, and what is told of it. */
interface State {
  readonly type: "ready" | "error";
  readonly detail: object;
}

export class Conversation {
  readonly #element: WeighUp;
  readonly #height: Height;
  // How the loading went, for whoever asks later.
  #state: State | null = null;
  // What waits for the verdict: the attributes that are wished, and whether an answer is.
  #wished: Wishes = {};
  #wanted = false;
  #resting: number | undefined;
  #answering: number | undefined;

  constructor(element: WeighUp, wrapper: Element) {
    this.#element = element;
    this.#height = new Height(wrapper, (height) => this.#say("resize", { height }));
    const on = <Name extends keyof WeighUpEventMap>(name: Name, act: (detail: WeighUpEventMap[Name]["detail"]) => void) =>
      element.addEventListener(name, ((event: WeighUpEventMap[Name]) => act(event.detail)) as EventListener);
    on("weighup-ready", ({ version }) => this.#settle("ready", { version }));
    on("weighup-error", ({ code }) => this.#settle("error", { code }));
    on("weighup-change", ({ answers }) => this.#change(answers));
    on("weighup-verdict", (verdict) => this.#say("verdict", verdict));
    // A script that cannot be loaded leaves the fallback, and an element that tells nothing.
    const failed = ({ target }: Event) => {
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

  get #isReady(): boolean {
    return this.#state?.type === "ready";
  }

  #say(type: string, detail: object): void {
    window.parent.postMessage({ weighup: { ...detail, v: VERSION, type } }, "*");
  }

  #hear(message: Message): void {
    if (message.type === "hello") this.#greet();
    else if (message.type === "get") this.#answer();
    else if (message.type === "set") this.#wish(wishes(message));
  }

  #settle(type: State["type"], detail: object): void {
    this.#state = { type, detail };
    this.#introduce();
    this.#height.follow();
    if (!this.#isReady) return;
    this.#wish({});
    if (this.#wanted) this.#answer();
  }

  #introduce(): void {
    if (!this.#state) return;
    const { type, detail } = this.#state;
    this.#say(type, this.#isReady ? { ...detail, height: this.#height.now } : detail);
  }

  #greet(): void {
    if (!this.#state) return;
    this.#introduce();
    this.#height.tell();
  }

  #change(answers: string): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#say("change", { answers }), REST);
  }

  /** Says the answers and the verdict, once for all who ask within a moment. */
  #answer(): void {
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
  #wish(more: Wishes): void {
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
function forget(key: string): void {
  const query = new URLSearchParams(location.search);
  if (!["theme", "mode", "lang"].includes(key) || !query.has(key)) return;
  query.delete(key);
  try {
    history.replaceState(history.state, "", `?${query}${location.hash}`);
  } catch {
    // Then the address says it again to whoever loads it anew, and nothing else is lost.
  }
}
