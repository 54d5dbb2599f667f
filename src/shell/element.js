// <weigh-up>: the element's outer side. It hands attributes in and events out, and shows the
// author's fallback whenever something fails. It decides nothing else.

import { Failure, failureOf, report, sentence } from "./failure.js";
import { load } from "./loading.js";
import { version } from "./parts.js";

// A bundler may know this script by a file of the machine that it ran on, or not at all; then there
// is the page.
const HOME = /^http/.test(import.meta.url) ? import.meta.url : ".";

const ATTRIBUTES = [
  "answers",
  "comparison",
  "comparisons",
  "theme",
  "mode",
  "hide",
  "readonly",
  "disabled",
  "name",
  "heading-level",
  "loading",
  "reveal",
  "url-sync",
  "asset-base",
  "cta",
  "cta-href",
];

const BOOLEAN = ["readonly", "disabled"];

// An attribute by the name of its property: `headingLevel` is `heading-level`. Fields of a form, and
// frameworks, have `readonly` under another name.
const PROPERTIES = [
  ...ATTRIBUTES.map((name) => [name.replace(/-./g, (two) => two[1].toUpperCase()), name]),
  ["readOnly", "readonly"],
];

// Properties that are more than an attribute.
const OTHERS = ["data", "form", "ready", "verdict"];

// What the reader sets as well: these attributes follow, and what the author wrote is kept.
const FOLLOWING = ["answers", "comparison"];

const REVEAL = "Show the comparison";

// The height that the widget will need, from a width on: full, compact, and the verdict alone. In em,
// halfway between the comparisons that come with it. So nothing below it moves when it is there.
const ROOM = [
  [0, 325, 52.2, 70],
  [27, 292, 50, 66],
  [37, 250, 47, 57.8],
  [58, 173, 31.4, 55.5],
];
const HOSTS = [":host", ":host([mode=compact])", ":host([mode=verdict])"];
const room = ([width, ...heights]) =>
  `@container(min-width:${width}em){` +
  heights.map((height, at) => `${HOSTS[at]} .room{min-height:var(--weighup-min-height,${height}em)}`).join("") +
  "}";

const STYLE =
  ":host{container-type:inline-size;max-inline-size:100%;min-inline-size:0;contain-intrinsic-inline-size:min(44em,90vw)}" +
  ":host,.room{display:flow-root}" +
  `@media screen{${ROOM.map(room).join("")}.waiting{visibility:hidden}}` +
  ":host([hidden]),[hidden]{display:none!important}" +
  ".reveal{font:inherit;min-height:44px;padding:0 1em}";

const elements = new Set();
let broken;

/** After a panic nothing in the module can be trusted: every element shows its fallback. */
function panic(error) {
  if (broken) return;
  broken = new Failure("panic", String(error?.message ?? error));
  for (const element of elements) element.fail(broken);
}

function guard(call) {
  if (broken) return null;
  try {
    return call();
  } catch (error) {
    panic(error);
    return null;
  }
}

/** Where an attribute's text of the author's is kept while the reader's is in its place. */
const kept = (name) => `data-written-${name}`;

/** What an attribute has for the value of a property. Of some values there is no text. */
function textOf(value) {
  try {
    return value == null ? null : String(value);
  } catch {
    return "";
  }
}

/** The folder that an address is in, or names without the slash at its end. */
function folderOf(address) {
  const named = new URL(address, document.baseURI);
  if (!/(\/|\.(m?js|html))$/.test(named.pathname)) named.pathname += "/";
  return new URL(".", named);
}

// All elements share a style sheet and the look into what comes near, which the first one makes:
// importing this asks nothing of a browser, so that a page may be rendered without one.
let base;
let near;

function prepare() {
  base = new CSSStyleSheet();
  base.replaceSync(STYLE);
  near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.wake();
    },
    { rootMargin: "300px" },
  );
}

/** `<weigh-up>`, not yet defined under any name. */
export class WeighUp extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...ATTRIBUTES, "lang"];
  static formAssociated = true;
  static version = version;

  static {
    for (const [property, name] of PROPERTIES) {
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get() {
          return BOOLEAN.includes(name) ? this.hasAttribute(name) : this.getAttribute(name);
        },
        set(value) {
          this.#write(name, value);
        },
      });
    }
  }

  #internals = this.attachInternals();
  #data = null;
  // What the author wrote into the attributes that follow the reader; null until it is known.
  #written = null;
  // Whether the element itself writes an attribute, for the reader or by a property.
  #writing = false;
  // The texts of these attributes before others began to write them, until it is clear why.
  #before = null;
  // The comparison that the widget was made for, by its attribute.
  #named;
  #widget = null;
  #around = null;
  #mounting = 0;
  #slot = document.createElement("slot");
  #why = document.createElement("p");
  #button = document.createElement("button");
  #root = null;
  #asked = false;
  // What moves the focus into the widget once it stands, by its name.
  #moves = "";
  #ready;
  #failed;
  #resolve;
  #reject;

  constructor() {
    super();
    if (!near) prepare();
    this.#expect();
    this.#button.className = "reveal";
    this.#button.textContent = REVEAL;
    this.#why.hidden = this.#button.hidden = true;
    this.#button.onclick = () => {
      this.#asked = true;
      this.#moves = "enter";
      this.wake();
    };
    // A label hands on the click that it gets.
    this.addEventListener("click", (event) => {
      if (event.composedPath()[0] === this && this.#internals.labels.length > 0) this.focus();
    });
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [base];
    shadow.append(this.#why, this.#slot, this.#button);
  }

  /** Resolves when the first verdict stands, and is refused when it never will. */
  get ready() {
    return this.#ready;
  }

  // Frameworks assign whatever they are given, and what throws takes a page down.
  set ready(_) {}

  /** The verdict, or null before it is there. */
  get verdict() {
    const widget = this.#widget;
    return widget ? guard(() => widget.verdict) : null;
  }

  set verdict(_) {}

  /** The form that the element belongs to. */
  get form() {
    return this.#internals.form;
  }

  set form(form) {
    this.#write("form", form?.id ?? form);
  }

  /** A comparison of the page's own: an object or its JSON, or null where it stands inside. */
  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data ?? null;
    if (this.#around ? this.#around.differs() : this.#failed) this.#mount();
  }

  connectedCallback() {
    elements.add(this);
    // What a page set before the element was defined hides the property.
    for (const property of [...PROPERTIES.map(([property]) => property), ...OTHERS]) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    // A clone of an element that the reader has set tells what its author wrote.
    const written = (name) => [name, this.getAttribute(kept(name)) ?? this.getAttribute(name) ?? ""];
    const first = !this.#written;
    this.#written ??= Object.fromEntries(FOLLOWING.map(written));
    this.#around?.moved();
    this.#submit();
    this.#wait();
    if (first && this.hasAttribute("autofocus")) this.focus();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      near.unobserve(this);
      this.#clear();
    });
  }

  attributeChangedCallback(name, before, after) {
    // Else it is reflected once more, or the page repeats itself.
    if (before !== after && !this.#overwritten(name, before, after)) this.#change(name);
    this.#submit();
  }

  formDisabledCallback(disabled) {
    this.attributeChangedCallback("disabled", !disabled, disabled);
  }

  formResetCallback() {
    this.#put(this.#written.answers);
  }

  formStateRestoreCallback(answers) {
    this.answers = answers;
  }

  adoptedCallback() {
    this.#around?.adopted();
  }

  /** Loads and shows the widget, wherever the element stands. */
  wake() {
    near.unobserve(this);
    if (this.isConnected && !this.#widget) this.#mount();
  }

  /** Moves the focus to the first control, which may have to be loaded. */
  focus(options) {
    if (!this.#button.hidden) this.#button.focus(options);
    else if (this.#root && !this.#root.hidden) this.#around.focus(options);
    else {
      this.#moves = "arrive";
      if (!this.#root) this.wake();
    }
  }

  /** Shows the fallback and one sentence why. */
  fail(failure) {
    near.unobserve(this);
    this.#clear();
    const { code, message } = failure;
    this.#why.textContent = sentence(failure);
    this.#why.hidden = false;
    // A click is another attempt, where there is any hope.
    this.#button.hidden = broken;
    report(failure);
    this.#reject(failure);
    this.#failed = true;
    this.#tell("error", { code, message });
  }

  /** Goes back to the neutral start. Like all that a page does, it fires no event. */
  async reset() {
    await this.#ready;
    this.#put("");
  }

  /** The address that opens exactly these answers. */
  async shareUrl() {
    await this.#ready;
    return this.#around.link();
  }

  /** The verdict as “markdown”, “csv”, “json” or “svg”, a text, or as “png”, a Blob. */
  async exportAs(kind) {
    await this.#ready;
    const { data } = await this.#around.file(kind);
    return data;
  }

  /** What to paste into a page that is to show these answers, by one of six kinds. */
  async embedCode(kind) {
    await this.#ready;
    return this.#around.code(kind);
  }

  #put(answers) {
    // Setting the same text again would change nothing where a link had brought the answers.
    this.answers = null;
    this.answers = answers;
  }

  /** Writes an attribute for the reader, or for a script that sets the property. */
  #write(name, value) {
    const text = textOf(value);
    this.#writing = true;
    if (BOOLEAN.includes(name)) this.toggleAttribute(name, !!value);
    else if (text === null) this.removeAttribute(name);
    else this.setAttribute(name, text);
    this.#writing = false;
    const written = this.#written?.[name];
    if (written === undefined) return;
    // It goes along into a clone.
    if (written === (text ?? "")) this.removeAttribute(kept(name));
    else this.setAttribute(kept(name), written);
  }

  /**
   * Whether others write what the reader may have set, and write what the author had written. What
   * syncs a page with its server does so, perhaps on a detour, and then the reader's is back
   * afterwards. What is new is the author's from now on.
   */
  #overwritten(name, before, after) {
    if (this.#writing || !this.#written || !FOLLOWING.includes(name)) return false;
    if (!this.#before) {
      this.#before = {};
      queueMicrotask(() => this.#settle());
    }
    if (!(name in this.#before)) this.#before[name] = before;
    return (after ?? "") === this.#written[name];
  }

  #settle() {
    const texts = Object.entries(this.#before);
    this.#before = null;
    for (const [name, before] of texts) {
      const now = this.getAttribute(name) ?? "";
      if (now !== this.#written[name]) {
        this.#written[name] = now;
        this.removeAttribute(kept(name));
      }
      else if (now !== before) this.#write(name, before);
      // It is back by itself, and the widget has followed on the way.
      else this.#change(name);
    }
  }

  /** Has the widget follow an attribute. */
  #change(name) {
    const widget = this.#widget;
    if (name === "loading" || name === "reveal") this.#wait();
    else if (!widget && !this.#failed) {
      // What is set is read when there is a widget.
    } else if (/^(comp|lang)/.test(name)) {
      if (name !== "comparison" || this.comparison !== this.#named) this.#mount();
    } else if (widget) {
      guard(() => widget.attribute(name));
      if (name === "url-sync") this.#mount();
    }
  }

  /** What a form submits: before there is a verdict, what the attribute says. */
  #submit() {
    const { answers } = this;
    this.#internals.setFormValue(this.#around?.value() ?? answers ?? "", answers);
  }

  #expect() {
    this.#failed = false;
    this.#ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#ready.catch(() => {});
  }

  /** Loads now, near the screen, or at the reader's wish, as the attributes say. */
  #wait() {
    if (!this.isConnected || this.#widget) return;
    near.unobserve(this);
    const wish = this.getAttribute("reveal") === "interaction" && !this.#asked;
    this.#button.hidden = !wish;
    // The fallback tells the neutral verdict, which is not what a link with answers asks for.
    const page = this.getAttribute("url-sync") === "page" && location.search !== "";
    this.#slot.className = wish ? "" : page ? "room waiting" : "room";
    if (wish) this.#mounting++;
    else if (this.getAttribute("loading") === "eager") this.#mount();
    else near.observe(this);
  }

  async #mount() {
    this.#forget();
    const attempt = this.#mounting;
    if (this.#failed) this.#expect();
    const from = folderOf(this.getAttribute("asset-base") ?? HOME);
    try {
      if (broken) throw broken;
      const { glue, sheet, surroundings } = await load(from, guard, panic);
      const stale = () => attempt !== this.#mounting || !this.isConnected;
      if (stale()) return;
      const blob = await surroundings.blob(this, from);
      if (stale()) return;
      if (surroundings.differs(this)) return this.#mount();
      const shadow = this.shadowRoot;
      shadow.adoptedStyleSheets = [base, sheet];
      // A widget that is taken off the page leaves its root to the next one.
      const root = glue.root() ?? document.createElement("div");
      root.hidden = true;
      this.#root = root;
      shadow.append(root);
      const around = new surroundings.Surroundings(this, root, from, {
        tell: (...told) => this.#tell(...told),
        again: () => this.#mount(),
        submit: () => this.#submit(),
      });
      const hear = (name, detail) => (name === "ready" ? this.#show(detail) : around.hear(name, detail));
      this.#around = around;
      this.#named = this.comparison;
      // Where it is not known where the files are, no link leads there.
      const known = HOME !== "." || this.hasAttribute("asset-base");
      this.#widget = around.widget = glue.mount(this, root, known ? from.href : "", hear, blob);
      this.#submit();
    } catch (error) {
      if (attempt !== this.#mounting) return;
      if (error instanceof WebAssembly.RuntimeError) panic(error);
      else this.fail(failureOf(error));
    }
  }

  #show(version) {
    this.#slot.hidden = this.#why.hidden = true;
    this.#root.hidden = false;
    const moves = this.#moves;
    this.#moves = "";
    this.#button.hidden = true;
    this.#resolve();
    // The widget is known to this element only after mount has returned.
    queueMicrotask(() => {
      if (moves) this.#around?.[moves]();
      this.#tell("ready", { version });
    });
  }

  /** Gives up the widget, or the attempt to have one. */
  #forget() {
    this.#mounting++;
    const widget = this.#widget;
    if (widget) {
      guard(() => widget.destroy());
      // What a page waits for from here on is the next verdict.
      this.#expect();
    }
    this.#around?.close();
    this.#root?.remove();
    this.#widget = this.#around = this.#root = null;
    this.#submit();
  }

  #clear() {
    this.#forget();
    this.#slot.hidden = false;
    this.#slot.className = "";
  }

  #tell(name, detail) {
    const event = new CustomEvent(`weighup-${name}`, { detail, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }
}
