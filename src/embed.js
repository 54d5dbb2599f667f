// <weigh-up>: the element's outer side. It loads the widget, hands attributes in and events out,
// and shows the author's fallback whenever something fails. It decides nothing else.

const GLUE = "./weigh-up.js";
const WASM = "./weigh-up_bg.wasm";
const SURROUNDINGS = "./surroundings.js";

const ATTRIBUTES = [
  "answers",
  "comparison",
  "comparisons",
  "theme",
  "mode",
  "hide",
  "readonly",
  "heading-level",
  "loading",
  "reveal",
];

// An attribute by the name of its property: `headingLevel` is `heading-level`.
const PROPERTIES = ATTRIBUTES.map((name) => [name.replace(/-./g, (two) => two[1].toUpperCase()), name]);

// What a visitor reads; the console says more.
const REVEAL = "Show the sliders";
const REASONS = {
  unsupported: "This browser does not run WebAssembly, so the sliders are missing.",
  "csp-wasm": "This page's security policy does not allow the sliders to run.",
  "csp-connect": "This page's security policy does not allow the sliders to load.",
  mime: "The server sends the sliders in a form that the browser refuses.",
  network: "The sliders could not be loaded.",
  "file-protocol": "The sliders run only from a web server.",
  panic: "The sliders stopped working. Reloading the page starts them again.",
  conflict: "The sliders could not start on this page.",
};

const REMEDIES = {
  unsupported: "WebAssembly is missing or switched off.",
  "csp-wasm": "Add 'wasm-unsafe-eval' to the script-src of the page's Content-Security-Policy.",
  "csp-connect": "Add the widget's origin to the connect-src of the page's Content-Security-Policy.",
  mime: "Serve the .wasm file as application/wasm.",
  network: "The address could not be reached.",
  "file-protocol": "Serve the folder with a web server.",
  panic: "Please report this.",
  conflict: "Another script may have changed what the browser offers.",
};

class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const base = new CSSStyleSheet();
base.replaceSync(
  ":host{display:block;min-height:var(--weighup-min-height,auto)}" +
    ":host([hidden]),[hidden]{display:none!important}" +
    ".waiting{visibility:hidden}" +
    ".missing{font-size:.875em;margin:0 0 1em}" +
    ".reveal{font:inherit;min-height:44px;padding:0 1em;margin:1em 0 0}",
);

const elements = new Set();
let loading;
let surroundings;
let broken;

/** Loads all that a widget needs, once for all elements; a failed attempt may be repeated. */
function load(from) {
  loading ??= loadOnce(from).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadOnce(from) {
  const around = code(new URL(SURROUNDINGS, from));
  let glue;
  [glue, surroundings] = await Promise.all([start(from, GLUE, WASM), around]);
  surroundings.equip({ start, guard, report, failureOf, isOurs });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet, surroundings };
}

async function start(from, script, binary) {
  if (location.protocol === "file:") throw new Failure("file-protocol", from.href);
  if (typeof WebAssembly !== "object") throw new Failure("unsupported", navigator.userAgent);
  const [wasm, glue] = await Promise.all([get(new URL(binary, from)), code(new URL(script, from))]);
  const type = wasm.headers.get("content-type") ?? "";
  if (!type.startsWith("application/wasm")) throw new Failure("mime", `${wasm.url} is “${type}”`);
  try {
    await glue.default({ module_or_path: wasm });
  } catch (error) {
    const refused = /content.security.policy|unsafe-eval|disallowed by embedder/i.test(error.message);
    if (refused) throw new Failure("csp-wasm", error.message);
    const unsupported = error instanceof WebAssembly.CompileError;
    throw new Failure(unsupported ? "unsupported" : "conflict", error.message);
  }
  return glue;
}

async function get(address) {
  let refused = false;
  const watch = (event) => (refused ||= event.blockedURI.startsWith(address.origin));
  document.addEventListener("securitypolicyviolation", watch);
  try {
    const response = await fetch(address);
    if (response.ok) return response;
    throw new Failure(`http-${response.status}`, address.href);
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The violation is reported in a task of its own.
    await new Promise((done) => setTimeout(done));
    throw new Failure(refused ? "csp-connect" : "network", `${address.href}: ${error.message}`);
  } finally {
    document.removeEventListener("securitypolicyviolation", watch);
  }
}

async function code(address) {
  try {
    return await import(address);
  } catch (error) {
    // An import does not say why it failed; asking for the file does.
    await get(address);
    throw new Failure("conflict", `${address.href}: ${error.message}`);
  }
}

function failureOf(error) {
  return error instanceof Failure ? error : new Failure("conflict", String(error?.message ?? error));
}

/** Tells the author of the page what is wrong, and what helps. */
function report({ code, message }, where = "") {
  console.error(`weigh-up: ${where}${code}: ${message}. ${REMEDIES[code] ?? REMEDIES.network}`);
}

/** Whether an error comes out of a module of ours: others on the page may fail as they like. */
function isOurs(error, script, binary) {
  const stack = String(error?.stack ?? "");
  return [script, binary].some((name) => stack.includes(name.slice(1)));
}

/** An error that nobody caught. What went through the widget has broken it, wherever it began. */
function blame(error) {
  if (isOurs(error, GLUE, WASM)) panic(error);
  else surroundings?.blame(error);
}

/** After a panic nothing in the module can be trusted: every element shows its fallback. */
function panic(error) {
  if (broken) return;
  broken = new Failure("panic", String(error?.message ?? error));
  for (const element of elements) element.fail(broken);
}

window.addEventListener("error", (event) => blame(event.error));
window.addEventListener("unhandledrejection", (event) => blame(event.reason));

function guard(call) {
  if (broken) return null;
  try {
    return call();
  } catch (error) {
    panic(error);
    return null;
  }
}

// The look into what comes near is shared: a page may have many elements.
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.wake();
  },
  { rootMargin: "300px" },
);

class WeighUp extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #widget = null;
  #around = null;
  #mounting = 0;
  #slot = document.createElement("slot");
  #why = document.createElement("p");
  #button = document.createElement("button");
  #root = null;
  #asked = false;
  #moves = false;
  #ready;
  #failed;
  #resolve;
  #reject;

  constructor() {
    super();
    this.#expect();
    this.#why.className = "missing";
    this.#button.className = "reveal";
    this.#button.textContent = REVEAL;
    this.#why.hidden = this.#button.hidden = true;
    this.#button.onclick = () => {
      this.#asked = this.#moves = true;
      this.wake();
    };
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [base];
    shadow.append(this.#why, this.#slot, this.#button);
  }

  /** Resolves when the first verdict stands, and is refused when it never will. */
  get ready() {
    return this.#ready;
  }

  /** The verdict, or null before it is there. */
  get verdict() {
    const widget = this.#widget;
    return widget ? guard(() => widget.verdict) : null;
  }

  connectedCallback() {
    elements.add(this);
    // What a page set before the element was defined hides the property.
    for (const [property] of PROPERTIES) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    this.#wait();
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
    if (before === after) return;
    const widget = this.#widget;
    if (name === "loading" || name === "reveal") this.#wait();
    else if (!widget) return;
    else if (name.startsWith("comparison")) this.#mount();
    else guard(() => widget.attribute(name));
  }

  /** Loads and shows the widget, wherever the element stands. */
  wake() {
    near.unobserve(this);
    if (this.isConnected && !this.#widget) this.#mount();
  }

  /** Shows the fallback and one sentence why. */
  fail(failure) {
    near.unobserve(this);
    this.#clear();
    const { code, message } = failure;
    this.#why.textContent = REASONS[code] ?? REASONS.network;
    this.#why.hidden = false;
    // Another click is another attempt, where there is any hope.
    if (broken) this.#button.hidden = true;
    report(failure);
    this.#reject(failure);
    this.#failed = true;
    this.#tell("error", { code, message });
  }

  /** Goes back to the neutral start. Like all that a page does, it fires no event. */
  async reset() {
    await this.#ready;
    // Setting the same text again would change nothing where a link had brought the answers.
    this.removeAttribute("answers");
    this.setAttribute("answers", "");
  }

  /** The address that opens exactly these answers. */
  async shareUrl() {
    await this.#ready;
    return guard(() => this.#widget.address);
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
    this.#slot.className = page && !wish ? "waiting" : "";
    if (wish) this.#mounting++;
    else if (this.getAttribute("loading") === "eager") this.#mount();
    else near.observe(this);
  }

  async #mount() {
    this.#forget();
    const attempt = this.#mounting;
    if (this.#failed) this.#expect();
    const from = new URL(".", new URL(this.getAttribute("asset-base") ?? import.meta.url, document.baseURI));
    try {
      if (broken) throw broken;
      const { glue, sheet, surroundings } = await load(from);
      if (attempt !== this.#mounting || !this.isConnected) return;
      const shadow = this.shadowRoot;
      shadow.adoptedStyleSheets = [base, sheet];
      const root = document.createElement("div");
      root.hidden = true;
      this.#root = root;
      shadow.append(root);
      const around = new surroundings.Surroundings(this, root, from, {
        tell: (...told) => this.#tell(...told),
        again: () => this.#mount(),
      });
      const hear = (name, detail) => (name === "ready" ? this.#show(detail) : around.hear(name, detail));
      this.#around = around;
      this.#widget = around.widget = glue.mount(this, root, from.href, hear);
    } catch (error) {
      if (attempt !== this.#mounting) return;
      if (error instanceof WebAssembly.RuntimeError) panic(error);
      else this.fail(failureOf(error));
    }
  }

  #show(version) {
    this.#slot.hidden = this.#why.hidden = true;
    this.#root.hidden = false;
    // Whoever has gone on meanwhile is not called back.
    const { activeElement } = this.getRootNode();
    const moves = this.#moves && [null, this, document.body].includes(activeElement);
    this.#moves = false;
    this.#button.hidden = true;
    this.#resolve();
    // The widget is known to this element only after mount has returned.
    queueMicrotask(() => {
      if (moves) this.#around?.enter();
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

for (const [property, name] of PROPERTIES) {
  Object.defineProperty(WeighUp.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return name === "readonly" ? this.hasAttribute(name) : this.getAttribute(name);
    },
    set(value) {
      if (name === "readonly") this.toggleAttribute(name, !!value);
      else if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get("weigh-up")) customElements.define("weigh-up", WeighUp);
