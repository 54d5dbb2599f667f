// What a widget asks of the page around it: the clipboard, files, the share sheet, the focus and
// the chunks of the program. It is loaded together with the widget, by the element.

import { replaceAddress } from "./address.js";
import { advise } from "./advice.js";
import { demand, supply } from "./demand.js";
import { copy, dots, save } from "./files.js";
import { Fitting } from "./fitting.js";
import { OtherHands } from "./hands.js";
import { firstControl, holdFocus, keep, showField } from "./keys.js";
import { differs, ownComparison } from "./own.js";
import { holdPlace } from "./place.js";
import { dressAgain, entries, languageAt } from "./standing.js";
import { Strokes } from "./strokes.js";
import { holdTouches } from "./touch.js";

// What the element lends: the glue, and how to call into the widget, to report and to fail.
let glue;
let Failure;
let guard;
let report;
let failureOf;

const all = new Set();

// The style sheet of the panels, which all elements share.
let panelSheet;

/** Takes what the element lends. */
export function equip(lent) {
  ({ glue, guard, report, Failure, failureOf } = lent);
  supply(lent);
}

/** The comparison that an element brings, as bytes; undefined where it brings none. */
export const blob = (element, from) => ownComparison(element, from, { glue, Failure });

/** Whether a page brings another comparison by now than the one that was read last. */
export { differs };

// How long a widget may show nothing, in milliseconds. It mounts in a moment, or never.
const PATIENCE = 10000;

// What an element tells.
const EVENTS = ["ready", "error", "input", "change", "verdict", "share"];

/** Writes the height of a preview behind the state in the field beside it, as a reader would. */
function measure(preview) {
  const field = preview.parentNode?.querySelector("[data-state]");
  const height = Math.ceil(preview.offsetHeight);
  const state = field?.dataset.state + height;
  // A preview that has been taken away has no height.
  if (!field || height === 0 || field.value === state) return;
  field.value = state;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function none() {
  const own = "no link opens a comparison of the page's own";
  throw new TypeError(`weigh-up: ${own}, nor files whose address asset-base does not tell`);
}

// The names of the calls to action come from the comparison, so that they cannot be listed.
const calls = new MutationObserver((records) => {
  for (const record of records) for (const one of all) one.call(record);
});

/** What is around one widget, as long as it is on the page. */
export class Surroundings {
  /** The widget, once it stands. */
  widget = null;
  #element;
  #root;
  #from;
  #tell;
  #again;
  #submit;
  #sheets;
  #watchdog;
  #strokes;
  #fitting;
  #hands;
  #gone = new AbortController();
  #heights = new ResizeObserver((changes) => changes.forEach(({ target }) => measure(target)));

  constructor(element, root, from, { tell, again, submit }) {
    this.#element = element;
    this.#root = root;
    this.#from = from;
    this.#tell = tell;
    this.#again = again;
    this.#submit = submit;
    calls.observe(element, { attributes: true });
    this.#sheets = [...element.shadowRoot.adoptedStyleSheets];
    this.#fitting = new Fitting(element, root);
    root.lang = languageAt(element);
    this.#watchdog = setTimeout(() => {
      if (!root.firstChild) element.fail(failureOf(new Error("the widget shows nothing")));
    }, PATIENCE);
    const { signal } = this.#gone;
    const on = (name, hear) => root.addEventListener(name, hear, { signal });
    // These look at what the widget is about to change, so that they stand around it: a root that
    // another widget has left has listeners already.
    const { shadowRoot } = element;
    const before = (name, hear) => shadowRoot.addEventListener(name, hear, { capture: true, signal });
    holdTouches(shadowRoot, signal);
    before("click", holdFocus);
    for (const name of ["click", "input"]) before(name, holdPlace);
    for (const name of ["keydown", "keypress", "keyup"]) on(name, keep);
    on("focusin", showField);
    this.#strokes = new Strokes(root, tell, signal);
    this.#hands = new OtherHands(root);
    for (const name of EVENTS) on(`weighup-${name}`, (event) => this.#preview(event));
    all.add(this);
    // By then there is the widget, where there will be one.
    queueMicrotask(() => this.#advise());
  }

  /** Does what the widget asks for; what it is not asked for is for the page to hear. */
  hear(name, detail) {
    if (name === "drawing") this.#hands.undo();
    else if (name === "drawn") this.#hands.settle();
    else if (name === "share") this.#share(detail);
    else if (name === "take") this.#take(detail);
    else if (name === "chunk") this.#fetch(detail);
    else if (name === "go") this.#go(detail);
    else if (name === "act") this.#strokes.act(...detail.split("\n"));
    else if (name === "travel") this.#submit();
    else if (name === "address") replaceAddress(detail);
    else if (name === "unsynced") this.#unsynced(detail);
    else this.#tell(name, detail);
  }

  /** Loads a chunk that the widget has asked for, and says when it is there or cannot be had. */
  async #fetch(name) {
    await this.#load(name);
    guard(() => this.widget?.fetched(name));
  }

  /** The verdict as a file of a kind, with its name: a text, or dots for “png”. */
  async file(kind) {
    await Promise.all([this.#load("panels"), this.#load("evidence")]);
    const file = guard(() => this.widget?.export(kind === "png" ? "svg" : kind));
    if (!file) throw new TypeError(`weigh-up: there is no export “${kind}”`);
    if (kind !== "png") return { name: file.name, data: file.text, type: file.kind };
    const data = await dots(file.text);
    return { name: file.name.replace(/svg$/, "png"), data, type: data.type };
  }

  /** The address that opens exactly these answers; of a comparison of the page's own, the page's. */
  link() {
    return this.#opening() ?? guard(() => this.widget?.hosted) ?? none();
  }

  /** The address where a bundled comparison opens with these answers. */
  #opening() {
    const address = guard(() => this.widget?.address);
    return address && !address.startsWith("?") ? address : null;
  }

  /** What to paste into a page: the snippet of a kind. */
  async code(kind) {
    if (!this.#opening()) none();
    await this.#load("panels");
    const code = guard(() => this.widget?.code(kind));
    if (!code) throw new TypeError(`weigh-up: there is no embed code “${kind}”`);
    return code;
  }

  /** Moves the focus to where the widget begins, unless the reader has gone on meanwhile. */
  enter() {
    if (this.#waits()) this.#begin({ preventScroll: true });
  }

  /** Moves the focus to the first control, unless the reader has gone on meanwhile. */
  arrive() {
    if (this.#waits()) this.focus();
  }

  /** Moves the focus to the first control; where there is none, to where the widget begins. */
  focus(options) {
    const first = firstControl(this.#root);
    if (first) first.focus(options);
    else this.#begin(options);
  }

  /** Whether the focus is nowhere yet. */
  #waits() {
    const { activeElement } = this.#element.getRootNode();
    return [null, this.#element, document.body].includes(activeElement);
  }

  #begin(options) {
    const begin = this.#root.querySelector("h1,h2,h3,h4,h5,h6") ?? this.#root;
    this.#hands.undo();
    begin.tabIndex = -1;
    this.#hands.watch();
    begin.focus(options);
  }

  /** Whether the page brings another comparison than the one that stands here. */
  differs() {
    return differs(this.#element);
  }

  /** Tells the author what of their markup means nothing. */
  #advise(...attributes) {
    const { widget } = this;
    const meaningless = (name, value) => widget && guard(() => widget.meaningless(name, value));
    advise(this.#element, meaningless, ...attributes);
  }

  /** What the element's form submits, once there is a widget. */
  value() {
    const { name } = this.#element;
    const fields = name && guard(() => this.widget?.fields);
    return fields && entries(name, fields);
  }

  /** Takes a call to action over, where it is set on this element, and looks at what else was. */
  call({ target, attributeName }) {
    if (target !== this.#element) return;
    if (attributeName.startsWith("cta-")) guard(() => this.widget?.attribute("cta"));
    const attribute = target.getAttributeNode(attributeName);
    if (attribute) this.#advise([attribute]);
  }

  /** The element stands in another document, which took its style sheets away. */
  adopted() {
    dressAgain(this.#element.shadowRoot, this.#sheets);
    this.#fitting.dress();
  }

  /** The element stands elsewhere in its page. */
  moved() {
    this.#fitting.look();
  }

  /** The widget is gone. */
  close() {
    this.#heights.disconnect();
    this.#fitting.close();
    all.delete(this);
    clearTimeout(this.#watchdog);
    this.widget = null;
    this.#hands.close();
    this.#gone.abort();
  }

  async #share({ way, url, title }) {
    const wish = { detail: { url }, bubbles: true, composed: true, cancelable: true };
    // Whoever cancels the event shares the link in a way of their own.
    if (!this.#element.dispatchEvent(new CustomEvent("weighup-share", wish))) return;
    const sheet = way === "sheet";
    const done = sheet ? navigator.share({ url, title }) : copy(url);
    const copied = await done.then(
      () => true,
      () => false,
    );
    // Whoever closes the share sheet has changed their mind: nothing to report.
    if (!sheet) guard(() => this.widget?.shared(copied));
  }

  /** Keys in the address need an id of our form. The widget itself works all the same. */
  #unsynced(id) {
    const code = "url-sync";
    const message = `the id “${id}” is no beginning of a key; use a letter from a to z, then such letters, digits and hyphens`;
    console.error(`weigh-up: ${code}: ${message}.`);
    this.#tell("error", { code, message });
  }

  /** A preview is a widget in this one. The page hears nothing of it; its height is of use here. */
  #preview(event) {
    const { target, type } = event;
    if (!this.#root.contains(target)) return;
    event.stopPropagation();
    if (type === "weighup-ready") this.#heights.observe(target);
  }

  /** Loads a chunk. Where it cannot be had the console says why, and the next wish tries again. */
  async #load(name) {
    try {
      await demand(name, this.#from);
      if (name === "panels" && this.widget) this.#dressPanels();
    } catch (error) {
      const { code, message } = failureOf(error);
      report({ code, message: `${name}: ${message}` });
    }
  }

  /** Gives the element the style sheet of the panels. */
  #dressPanels() {
    const css = panelSheet ? null : guard(() => glue.panel_styles());
    if (css) {
      panelSheet = new CSSStyleSheet();
      panelSheet.replaceSync(css);
    }
    if (!panelSheet || this.#sheets.includes(panelSheet)) return;
    const { shadowRoot } = this.#element;
    this.#sheets.push(panelSheet);
    if (document !== shadowRoot.ownerDocument) this.adopted();
    else shadowRoot.adoptedStyleSheets.push(panelSheet);
  }

  async #take({ way, kind, link }) {
    const copied = way === "copy";
    let done = true;
    // What begins like a selector is no kind of file but a field of the widget.
    const field = kind.startsWith("#") ? this.#root.querySelector(kind) : null;
    try {
      const text = field?.value ?? link;
      const { name, data, type } = text ? { data: text } : await this.file(kind);
      // The mark that a file begins with is no letter of a text.
      if (copied) await copy(data.replace(/^\ufeff/, ""));
      else save(name, new Blob([data], { type }));
    } catch (error) {
      console.error(error);
      done = false;
      field?.select();
    }
    guard(() => this.widget?.taken(copied, done));
  }

  /** Goes to another comparison, and leaves the focus where it was. */
  async #go(comparison) {
    const element = this.#element;
    // The attribute may name it already, where the link of the page had opened another one.
    if (element.getAttribute("comparison") === comparison) this.#again();
    else element.comparison = comparison;
    try {
      await element.ready;
      element.shadowRoot.getElementById(`go-${comparison}`)?.focus();
    } catch {
      // The element has said why.
    }
  }
}
