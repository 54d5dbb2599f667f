// <weigh-up>: the element's outer side. It loads the widget, hands attributes in and events out,
// and shows the author's fallback whenever something fails. It decides nothing else.

const GLUE = "./weigh-up.js";
const WASM = "./weigh-up_bg.wasm";
// What few readers open is a module of its own; under trunk it is the same one.
const APPENDIX_GLUE = GLUE;
const APPENDIX_WASM = WASM;

const WATCHED = ["answers", "comparison", "theme", "mode", "hide", "readonly", "heading-level"];

// What a visitor reads; the console says more.
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
    ".missing{font-size:.875em;margin:0 0 1em}",
);

const elements = new Set();
let loading;
let appendix;
let sheet;
let appendixSheet;
let broken;
let dropped = false;

/** Loads glue and wasm once for all elements; a failed attempt may be repeated. */
function load(from) {
  loading ??= start(from, GLUE, WASM)
    .then(dress)
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/**
 * Loads the appendix once for all elements. Where that fails there is none, which is no failure of
 * the widget, and the next wish for it is another attempt.
 */
function loadAppendix(from) {
  appendix ??= start(from, APPENDIX_GLUE, APPENDIX_WASM).then(dressAppendix).catch((error) => {
    appendix = undefined;
    report(failureOf(error), "appendix: ");
    return null;
  });
  return appendix;
}

function dress(glue) {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return glue;
}

function dressAppendix(glue) {
  appendixSheet = new CSSStyleSheet();
  appendixSheet.replaceSync(glue.appendix_styles());
  return glue;
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
  else if (isOurs(error, APPENDIX_GLUE, APPENDIX_WASM)) dropAppendix(error);
}

/** After a panic nothing in the module can be trusted: every element shows its fallback. */
function panic(error) {
  if (broken) return;
  broken = new Failure("panic", String(error?.message ?? error));
  for (const element of elements) element.fail(broken);
}

/** After a panic the appendix is gone for good, and the widgets go on without it. */
function dropAppendix(error) {
  if (dropped) return;
  dropped = true;
  appendix = Promise.resolve(null);
  report(new Failure("panic", String(error?.message ?? error)), "appendix: ");
  // The widget may be in the middle of asking the appendix something.
  queueMicrotask(() => {
    for (const element of elements) element.appended(null);
  });
}

/** Calls into the appendix. A panic there answers nothing and stays out of the widget. */
function inAppendix(call) {
  if (dropped) return undefined;
  try {
    return call();
  } catch (error) {
    dropAppendix(error);
    return undefined;
  }
}

/** The appendix to a widget: all that the widget may ask of it. */
function appendixTo(widget, glue) {
  const of = guard(() => [widget.blob(), widget.language]);
  const made = of && inAppendix(() => new glue.Appendix(...of));
  if (!made) return null;
  return {
    panel: (...given) => inAppendix(() => made.panel(...given)) ?? new Uint8Array(),
    work: () => inAppendix(() => made.work()) ?? false,
    export: (...given) => inAppendix(() => made.export(...given)),
  };
}

window.addEventListener("error", (event) => blame(event.error));
window.addEventListener("unhandledrejection", (event) => blame(event.reason));

/** The clipboard may be missing, as on a page without TLS. */
async function copy(text) {
  await navigator.clipboard.writeText(text);
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by then, and a page may stay open for days.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** An SVG as dots, two for each of its own. */
async function dots(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture cannot be drawn"))), "image/png");
  });
}

/** Where what a button did takes the button away, the focus goes to the nearest one around it. */
function holdFocus({ target }) {
  const pressed = target.closest("button");
  const around = [];
  for (let one = pressed; one; one = one.parentElement) around.push(one);
  // The widget has followed by then.
  setTimeout(() => {
    const seen = (one) => one.checkVisibility();
    if (around.length === 0 || seen(pressed)) return;
    const near = around.flatMap((one) => [...one.querySelectorAll("button:enabled")]);
    near.find(seen)?.focus({ preventScroll: true });
  });
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

class WeighUp extends HTMLElement {
  static observedAttributes = WATCHED;

  #widget = null;
  #mounting = 0;
  #shown;
  #slot = document.createElement("slot");
  #why = document.createElement("p");
  #root = null;
  #from = null;
  #appendix;
  #ready;
  #failed;
  #resolve;
  #reject;

  constructor() {
    super();
    this.#expect();
    this.#why.className = "missing";
    this.#why.hidden = true;
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [base];
    shadow.append(this.#why, this.#slot);
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
    // The fallback tells the neutral verdict, which is not what a link with answers asks for.
    const asked = this.getAttribute("url-sync") === "page" && location.search !== "";
    this.#slot.className = asked ? "waiting" : "";
    if (!this.#widget) this.#mount();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      this.#mounting++;
      const widget = this.#widget;
      if (widget) guard(() => widget.destroy());
      this.#clear();
    });
  }

  attributeChangedCallback(name, before, after) {
    const widget = this.#widget;
    if (!widget || before === after) return;
    if (name !== "comparison") {
      guard(() => widget.attribute(name));
      return;
    }
    this.#remount();
  }

  /** Shows the fallback and one sentence why. */
  fail(failure) {
    this.#mounting++;
    this.#clear();
    const { code, message } = failure;
    this.#why.textContent = REASONS[code] ?? REASONS.network;
    this.#why.hidden = false;
    report(failure);
    this.#reject(failure);
    this.#failed = true;
    this.#tell("error", { code, message });
  }

  /** Gives the widget its appendix, or null where there is none. */
  appended(appendix) {
    if (!appendix) this.#appendix = undefined;
    guard(() => this.#widget?.appended(appendix));
  }

  /** The verdict as “markdown”, “csv”, “json” or “svg”, a text, or as “png”, a Blob. */
  async exportAs(kind) {
    await this.#ready;
    const { data } = await this.#file(kind);
    return data;
  }

  #expect() {
    this.#failed = false;
    this.#ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#ready.catch(() => {});
  }

  async #share({ way, url, title }) {
    const wish = { detail: { url }, bubbles: true, composed: true, cancelable: true };
    // Whoever cancels the event shares the link in a way of their own.
    if (!this.dispatchEvent(new CustomEvent("weighup-share", wish))) return;
    const sheet = way === "sheet";
    const done = sheet ? navigator.share({ url, title }) : copy(url);
    const copied = await done.then(
      () => true,
      () => false,
    );
    // Whoever closes the share sheet has changed their mind: nothing to report.
    if (!sheet) guard(() => this.#widget?.shared(copied));
  }

  /** The appendix to this widget, or null where it cannot be had; the next wish tries again. */
  #append() {
    const attempt = this.#mounting;
    const widget = this.#widget;
    this.#appendix ??= loadAppendix(this.#from).then((glue) => {
      if (glue) this.shadowRoot.adoptedStyleSheets = [base, sheet, appendixSheet];
      const made = glue && attempt === this.#mounting ? appendixTo(widget, glue) : null;
      if (!made) this.#appendix = undefined;
      return made;
    });
    return this.#appendix;
  }

  /** The verdict as a file of a kind, with its name: a text, or dots for “png”. */
  async #file(kind) {
    const appendix = await this.#append();
    const address = guard(() => this.#widget.address);
    const file = appendix?.export(kind === "png" ? "svg" : kind, address);
    if (!file) throw new TypeError(`weigh-up: there is no export “${kind}”`);
    if (kind !== "png") return { name: file.name, data: file.text, type: file.kind };
    const data = await dots(file.text);
    return { name: file.name.replace(/svg$/, "png"), data, type: data.type };
  }

  async #take({ way, kind, link }) {
    const copied = way === "copy";
    let done = true;
    try {
      const { name, data, type } = link ? { data: link } : await this.#file(kind);
      if (copied) await copy(data);
      else save(name, new Blob([data], { type }));
    } catch (error) {
      console.error(error);
      done = false;
    }
    guard(() => this.#widget?.taken(copied, done));
  }

  async #mount() {
    const attempt = ++this.#mounting;
    if (this.#failed) this.#expect();
    const from = new URL(".", new URL(this.getAttribute("asset-base") ?? import.meta.url, document.baseURI));
    this.#from = from;
    try {
      if (broken) throw broken;
      const glue = await load(from);
      if (attempt !== this.#mounting || !this.isConnected) return;
      this.shadowRoot.adoptedStyleSheets = [base, sheet];
      this.#root = document.createElement("div");
      this.#root.hidden = true;
      this.#root.addEventListener("click", holdFocus);
      this.shadowRoot.append(this.#root);
      const hear = (name, detail) => {
        if (name === "ready") this.#show(detail);
        else if (name === "share") this.#share(detail);
        else if (name === "take") this.#take(detail);
        else if (name === "appendix") this.#append().then((appendix) => this.appended(appendix));
        else if (name === "go") this.#go(detail);
        else this.#tell(name, detail);
      };
      this.#widget = glue.mount(this, this.#root, from.href, hear);
    } catch (error) {
      if (attempt !== this.#mounting) return;
      if (error instanceof WebAssembly.RuntimeError) panic(error);
      else this.fail(failureOf(error));
    }
  }

  #remount() {
    const widget = this.#widget;
    if (widget) guard(() => widget.destroy());
    this.#forget();
    this.#mount();
  }

  #show(version) {
    this.#slot.hidden = true;
    this.#why.hidden = true;
    this.#root.hidden = false;
    this.#resolve();
    this.#shown?.();
    // The widget is known to this element only after mount has returned.
    queueMicrotask(() => this.#tell("ready", { version }));
  }

  /** Goes to another comparison, and leaves the focus where it was. */
  async #go(comparison) {
    const shown = new Promise((done) => (this.#shown = done));
    // The attribute may name it already, where the link of the page had opened another one.
    if (this.getAttribute("comparison") === comparison) this.#remount();
    else this.setAttribute("comparison", comparison);
    await shown;
    this.shadowRoot.getElementById(`go-${comparison}`)?.focus();
  }

  #forget() {
    this.#widget = null;
    this.#appendix = undefined;
    this.#root?.remove();
    this.#root = null;
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

if (!customElements.get("weigh-up")) customElements.define("weigh-up", WeighUp);
