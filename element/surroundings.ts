// What a widget asks of the page around it: the clipboard, files, the share sheet, the focus and
// the chunks of the program. It is loaded together with the widget, by the element.

import { replaceAddress, unsynced } from "./address.js";
import { advise } from "./advice.js";
import { type Chunk, demand, supply } from "./demand.js";
import type { WeighUp } from "./element.js";
import { copy, type Leaving, picture, save } from "./files.js";
import { Fitting } from "./fitting.js";
import { Focus } from "./focus.js";
import type { Guard, Widget, WidgetGlue } from "./glue.js";
import { go } from "./going.js";
import { OtherHands } from "./hands.js";
import { holdFocus, keep, showField } from "./keys.js";
import type { Lent, Loaded } from "./loading.js";
import type { Message, Sharing, Taking } from "./message.js";
import { differs, ownComparison } from "./own.js";
import type { Told } from "./package/interface.js";
import { holdPlace, keepPlace } from "./place.js";
import { Previews } from "./previews.js";
import { noLink, share } from "./sharing.js";
import { dressAgain, entries, imprint, languageAt, rootIn, sheetOf } from "./standing.js";
import { Strokes } from "./strokes.js";
import { holdTouches } from "./touch.js";
import { authored } from "./written.js";

// What the element lends: the glue, and how to call into the widget, to report and to fail.
let glue: WidgetGlue;
let Failure: Lent["Failure"];
let guard: Guard;
let report: Lent["report"];
let failureOf: Lent["failureOf"];

const all = new Set<Surroundings>();
// The style sheet of the panels, which all elements share.
let panelSheet: CSSStyleSheet | undefined;

/** Takes what the element lends. */
export function equip(lent: Lent): void {
  ({ glue, guard, report, Failure, failureOf } = lent);
  supply(lent);
}

/** The comparison that an element brings, as bytes; undefined where it brings none. */
export const blob = (element: WeighUp, from: URL): Promise<Uint8Array | undefined> =>
  ownComparison(element, from, { glue, Failure });

/** Tells whether a page brings another comparison by now than the one that was read last. */
export { differs, rootIn };

// How long a widget may show nothing, in milliseconds. It mounts in a moment, or never.
const PATIENCE = 10000;

/** The ways in which the element serves its surroundings. */
interface Ways {
  /** Tells the page something, as an event. */
  tell<Name extends keyof Told>(name: Name, detail: Told[Name]): void;
  /** Shows the widget, unless it is shown. */
  show(): void;
  /** The widget of a version is ready. */
  ready(version: string): void;
  /** Mounts the widget once more. */
  again(): void;
  /** Hands the form its value. */
  submit(): void;
}

// The names of the calls to action come from the comparison, so that they cannot be listed.
const calls = new MutationObserver((records) => {
  for (const record of records) for (const one of all) one.call(record);
});

/** The surroundings of one widget, as long as it is on the page. */
export class Surroundings {
  /** The widget, once it stands. */
  widget: Widget | null = null;
  readonly #element: WeighUp;
  readonly #root: HTMLElement;
  readonly #from: URL;
  readonly #ways: Ways;
  readonly #sheets: CSSStyleSheet[];
  readonly #watchdog: number;
  readonly #strokes: Strokes;
  readonly #fitting: Fitting;
  readonly #hands: OtherHands;
  readonly #focus: Focus;
  readonly #gone = new AbortController();

  constructor(element: WeighUp, root: HTMLElement, from: URL, ways: Ways) {
    const shadowRoot = element.shadowRoot!;
    this.#element = element;
    this.#root = root;
    this.#from = from;
    this.#ways = ways;
    calls.observe(element, { attributes: true });
    this.#sheets = [...shadowRoot.adoptedStyleSheets];
    this.#fitting = new Fitting(element, root);
    root.lang = languageAt(element);
    this.#watchdog = setTimeout(() => {
      if (!root.firstChild) element.fail(failureOf(new Error("the widget shows nothing")));
    }, PATIENCE);
    const { signal } = this.#gone;
    // These look at what the widget is about to change, so that they stand around it: a root that
    // another widget has left has listeners already.
    const before = (name: string, hear: (event: Event) => void) =>
      shadowRoot.addEventListener(name, hear, { capture: true, signal });
    holdTouches(shadowRoot, signal);
    before("click", holdFocus);
    for (const name of ["click", "input"]) before(name, holdPlace);
    for (const name of ["keydown", "keypress", "keyup"] as const) root.addEventListener(name, keep, { signal });
    root.addEventListener("focusin", showField, { signal });
    this.#strokes = new Strokes(root, ways.tell, signal);
    this.#hands = new OtherHands(root);
    this.#focus = new Focus(element, root, this.#hands);
    new Previews(root, signal);
    imprint(root, () => this.#opening() ?? location.href, signal);
    all.add(this);
    // By then there is the widget, where there will be one.
    queueMicrotask(() => this.#advise(authored(element)));
  }

  /** Puts the widget into its root, its links on a base. The comparison is a blob, or bundled. */
  mount({ glue }: Loaded, base: string, blob: Uint8Array | undefined): Widget {
    const hear = (...message: Message) => this.hear(...message);
    return (this.widget = glue.mount(this.#element, this.#root, base, hear, blob));
  }

  /** Does what the widget asks for; what it is not asked for is for the page to hear. */
  hear(...[name, detail]: Message): void {
    if (name === "ready") this.#ways.ready(detail);
    else if (name === "drawing") this.#hands.undo();
    else if (name === "drawn") this.#drawn();
    else if (name === "share") this.#share(detail);
    else if (name === "take") this.#take(detail);
    else if (name === "chunk") this.#load(detail).then(() => guard(() => this.widget?.fetched(detail)));
    else if (name === "go") go(this.#element, detail, this.#ways.again, () => this.#reached());
    else if (name === "act") this.#strokes.act(detail);
    else if (name === "travel") this.#ways.submit();
    else if (name === "address") replaceAddress(detail);
    else if (name === "unsynced") this.#ways.tell("error", unsynced(detail));
    // Being ready is told in a microtask too, and comes first.
    else queueMicrotask(() => this.#ways.tell(name, detail));
  }

  #drawn(): void {
    this.#hands.settle();
    keepPlace();
    this.#ways.show();
  }

  /** The verdict as a file of a kind, with its name: a text, or dots for “png” and “card”. */
  async file(kind: string): Promise<Leaving> {
    const chunks: Chunk[] = kind === "card" ? ["panels"] : ["panels", "evidence"];
    await Promise.all(chunks.map((chunk) => this.#load(chunk)));
    const file = guard(() => this.widget?.export(kind === "png" ? "svg" : kind));
    if (!file) throw new TypeError(`weigh-up: there is no export “${kind}”`);
    if (kind === "png" || kind === "card") return picture(file, kind === "png" ? 2 : 1);
    return { name: file.name, data: file.text, type: file.kind };
  }

  /** The address that opens these answers; of a comparison of the page's own, the page's. */
  link(): string {
    return this.#opening() ?? guard(() => this.widget?.hosted) ?? noLink();
  }

  /** The address where a bundled comparison opens with these answers. */
  #opening(): string | null {
    const address = guard(() => this.widget?.address);
    return address && !address.startsWith("?") ? address : null;
  }

  /** The snippet of a kind, to be pasted into a page. */
  async code(kind: string): Promise<string> {
    if (!this.#opening()) noLink();
    await this.#load("panels");
    const code = guard(() => this.widget?.code(kind));
    if (!code) throw new TypeError(`weigh-up: there is no embed code “${kind}”`);
    return code;
  }

  /** Moves the focus to where the widget begins, unless the reader has gone on meanwhile. */
  enter(): void {
    this.#focus.enter();
  }

  /** Moves the focus to the first control, unless the reader has gone on meanwhile. */
  arrive(): void {
    this.#focus.arrive();
  }

  /** Moves the focus to the first control; where there is none, to where the widget begins. */
  focus(options?: FocusOptions): void {
    this.#focus.take(options);
  }

  /** Tells whether the page brings another comparison than the one that stands here. */
  differs(): boolean {
    return differs(this.#element);
  }

  /** Tells the author what of their markup means nothing. */
  #advise(attributes: readonly Attr[]): void {
    const meaningless = (name: string, value: string) => guard(() => this.widget?.meaningless(name, value));
    advise(this.#element, meaningless, attributes);
  }

  /** The entries of the element's form, once there is a widget. */
  value(): FormData | null {
    const { name } = this.#element;
    const fields = name && guard(() => this.widget?.fields);
    return name && fields ? entries(name, fields) : null;
  }

  /** Takes a call to action over, where it is set on this element, and looks at what else was. */
  call({ target, attributeName }: MutationRecord): void {
    if (target !== this.#element || !attributeName) return;
    if (attributeName.startsWith("cta-")) guard(() => this.widget?.attribute("cta"));
    const attribute = this.#element.getAttributeNode(attributeName);
    if (attribute) this.#advise([attribute]);
  }

  /** The element stands in another document, which took its style sheets away. */
  adopted(): void {
    dressAgain(this.#element.shadowRoot!, this.#sheets);
    this.#fitting.dress();
  }

  /** The element stands elsewhere in its page. */
  moved(): void {
    this.#fitting.look();
  }

  /** The widget is gone. */
  close(): void {
    this.#fitting.close();
    all.delete(this);
    clearTimeout(this.#watchdog);
    this.widget = null;
    this.#hands.close();
    this.#gone.abort();
  }

  /** The reader has come from here to the widget of another comparison. */
  #reached(): void {
    for (const one of all) if (one.#element === this.#element) guard(() => one.widget?.reached());
  }

  async #share(sharing: Sharing): Promise<void> {
    const copied = await share(this.#element, sharing, () => this.file("card"));
    if (copied !== null) guard(() => this.widget?.shared(copied));
  }

  /** Loads a chunk. Where it cannot be had the console says why, and the next wish tries again. */
  async #load(chunk: Chunk): Promise<void> {
    try {
      await demand(chunk, this.#from);
      if (chunk === "panels" && this.widget) this.#dressPanels();
    } catch (error) {
      const { code, message } = failureOf(error);
      report({ code, message: `${chunk}: ${message}` });
    }
  }

  /** Gives the element the style sheet of the panels. */
  #dressPanels(): void {
    const css = panelSheet ? null : guard(() => glue.panel_styles());
    if (css) panelSheet = sheetOf(css);
    if (!panelSheet || this.#sheets.includes(panelSheet)) return;
    const { ownerDocument, shadowRoot } = this.#element;
    this.#sheets.push(panelSheet);
    if (document !== ownerDocument) this.adopted();
    else shadowRoot!.adoptedStyleSheets.push(panelSheet);
  }

  async #take({ way, kind, link }: Taking): Promise<void> {
    const copied = way === "copy";
    let done = true;
    const field = kind.startsWith("#") ? this.#root.querySelector<HTMLInputElement>(kind) : null;
    try {
      const text = field?.value ?? link;
      const { name, data, type } = text ? { name: "", data: text, type: "" } : await this.file(kind);
      // The mark that a file begins with is no letter of a text.
      if (copied) await copy((data as string).replace(/^\ufeff/, ""));
      else save(name, new Blob([data], { type }));
    } catch (error) {
      console.error(error);
      done = false;
      field?.select();
    }
    guard(() => this.widget?.taken(copied, done));
  }
}
