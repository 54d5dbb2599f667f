// The height that a page in a frame needs, told in every language that the page around may know:
// our own, WordPress', AMP's, Embedly's and pym's.

import type { Message } from "./wishes.js";

const LEAST = 120;
const MOST = 20000;

// A frame that is made to fit may come out a few pixels lower each time.
const ECHO = 4;

// They are as the page around wrote them only now: the query follows the answers.
const { href, search, hash } = location;
const secret = /^#\?secret=([A-Za-z0-9]+)$/.exec(hash)?.[1];
const child = /^[\w.:-]{1,100}$/.exec(new URLSearchParams(search).get("childId") ?? "")?.[0];

export class Height {
  readonly #wrapper: Element;
  readonly #say: (height: number) => void;
  #sent = 0;
  #follows = false;

  /** The height of what wraps the content, which nothing in it takes from the frame's own. */
  constructor(wrapper: Element, say: (height: number) => void) {
    this.#wrapper = wrapper;
    this.#say = say;
  }

  /** The height that is needed now, in pixels. */
  get now(): number {
    const { height } = this.#wrapper.getBoundingClientRect();
    return Math.min(Math.max(Math.ceil(height), LEAST), MOST);
  }

  /** Tells the height, and from now on again where it has changed and the frame has another. */
  follow(): void {
    // A frame that its page hides until it speaks is not drawn, and no observer looks at it. Before
    // the page is loaded it may lack its style.
    if (document.readyState === "complete") this.tell();
    else window.addEventListener("load", () => this.tell(), { once: true });
    if (this.#follows) return;
    this.#follows = true;
    const look = () => {
      const { now } = this;
      const lower = this.#sent - now;
      if (lower !== 0 && now !== innerHeight && !(lower > 0 && lower <= ECHO)) this.tell();
    };
    // Both come at most once a frame, before it is painted.
    new ResizeObserver(look).observe(this.#wrapper);
    window.addEventListener("resize", look);
  }

  /** Tells whether a message asks for the height, in WordPress' words or in pym's. */
  isAsked(data: unknown): boolean {
    if (typeof data === "string") return !!child && data.startsWith(`pymxPYMx${child}xPYMxwidthxPYMx`);
    const { message, secret: told } = (data ?? {}) as Message;
    return !!secret && message === "ready" && told === secret;
  }

  /** Tells the height. */
  tell(): void {
    const height = this.now;
    this.#sent = height;
    this.#say(height);
    const post = (message: unknown) => window.parent.postMessage(message, "*");
    if (secret) post({ message: "height", value: String(height), secret });
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src: href, context: "iframe.resize", height }));
    if (child) post(["pym", child, "height", height].join("xPYMx"));
  }
}
