// `<weigh-up>`: the element's outer side. It hands attributes in and events out, and shows the
// author's fallback whenever something fails. It decides nothing else.

import { version } from "#parts";
import { ATTRIBUTES, define, type Properties, setAgain } from "./attributes.js";
import { type Failure, failureOf, report, sentence } from "./failure.js";
import type { Widget } from "./glue.js";
import { folderOf, isKnown } from "./home.js";
import { load } from "./loading.js";
import type { Told } from "./package/interface.js";
import type { Verdict } from "./package/verdict.js";
import { broken, elements, guard, panic } from "./panic.js";
import { base, near, prepare } from "./shared.js";
import type { Surroundings } from "./surroundings.js";
import { Written } from "./written.js";

const REVEAL = "Show the comparison";

/** The properties that have the names of attributes, which the class defines one by one. */
export interface WeighUp extends Properties {}

/** `<weigh-up>`, not yet defined under any name. */
export class WeighUp extends (globalThis.HTMLElement ?? (class {} as typeof HTMLElement)) {
  static readonly observedAttributes: string[] = [...ATTRIBUTES, "lang"];
  static readonly formAssociated = true;
  static readonly version = version;

  static {
    define<WeighUp>(this.prototype, (element, name, value) => element.#written.write(name, value));
  }

  readonly #internals = this.attachInternals();
  #data: object | string | null = null;
  readonly #written = new Written(this, (name) => this.#change(name));
  // The comparison that the widget was made for, by its attribute.
  #named: string | null = null;
  #widget: Widget | null = null;
  #around: Surroundings | null = null;
  #mounting = 0;
  readonly #slot = document.createElement("slot");
  readonly #why = document.createElement("p");
  readonly #button = document.createElement("button");
  #root: HTMLElement | null = null;
  #asked = false;
  // What moves the focus into the widget once it stands, by its name.
  #moves: "" | "enter" | "arrive" = "";
  #ready!: Promise<void>;
  #failed = false;
  #resolve!: () => void;
  #reject!: (failure: Failure) => void;

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

  /** Resolves when the first verdict and what explains it stand, and is refused when it never will. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  // Frameworks assign whatever they are given, and what throws takes a page down.
  set ready(_: unknown) {}

  /** The verdict, or null before it is there. */
  get verdict(): Verdict | null {
    const widget = this.#widget;
    return widget ? guard(() => widget.verdict) : null;
  }

  set verdict(_: unknown) {}

  /** The form that the element belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  set form(form: HTMLFormElement | string | null) {
    this.#written.write("form", (form as HTMLFormElement | null)?.id ?? form);
  }

  /** A comparison of the page's own: an object or its JSON, or null where it stands inside. */
  get data(): object | string | null {
    return this.#data;
  }

  set data(data: object | string | null | undefined) {
    this.#data = data ?? null;
    if (this.#around ? this.#around.differs() : this.#failed) this.#mount();
  }

  connectedCallback(): void {
    elements.add(this);
    setAgain(this);
    const first = this.#written.read();
    this.#around?.moved();
    this.#submit();
    this.#wait();
    if (first && this.hasAttribute("autofocus")) this.focus();
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      elements.delete(this);
      near!.unobserve(this);
      this.#clear();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // Else it is reflected once more, or the page repeats itself.
    if (before !== after && !this.#written.isRepeated(name, before, after)) this.#change(name);
    this.#submit();
  }

  formDisabledCallback(): void {
    this.#change("disabled");
    this.#submit();
  }

  formResetCallback(): void {
    this.#written.put(this.#written.answers);
  }

  formStateRestoreCallback(answers: string): void {
    this.answers = answers;
  }

  adoptedCallback(): void {
    this.#around?.adopted();
  }

  /** Loads and shows the widget, wherever the element stands. */
  wake(): void {
    near!.unobserve(this);
    if (this.isConnected && !this.#widget) this.#mount();
  }

  /** Moves the focus to the first control, which may have to be loaded. */
  override focus(options?: FocusOptions): void {
    if (!this.#button.hidden) this.#button.focus(options);
    else if (this.#root && !this.#root.hidden) this.#around?.focus(options);
    else {
      this.#moves = "arrive";
      if (!this.#root) this.wake();
    }
  }

  /** Shows the fallback and one sentence why; to its author also which mistakes there are. */
  fail(failure: Failure): void {
    near!.unobserve(this);
    this.#clear();
    const { code, message } = failure;
    this.#why.textContent = [sentence(failure), ...(failure.lines ?? [])].join("\n");
    this.#why.hidden = false;
    // A click is another attempt, where there is any hope.
    this.#button.hidden = !!broken;
    report(failure);
    this.#reject(failure);
    this.#failed = true;
    this.#tell("error", { code, message });
  }

  /** Goes back to the neutral start. Like all that a page does, it fires no event. */
  async reset(): Promise<void> {
    await this.#ready;
    this.#written.put("");
  }

  /** The address that opens exactly these answers. */
  async shareUrl(): Promise<string> {
    await this.#ready;
    return this.#around!.link();
  }

  /** The verdict as “markdown”, “csv”, “json” or “svg”, a text, or as “png” or “card”, a Blob. */
  async exportAs(kind: string): Promise<string | Blob> {
    await this.#ready;
    const { data } = await this.#around!.file(kind);
    return data;
  }

  /** The code to paste into a page that is to show these answers, of one of six kinds. */
  async embedCode(kind: string): Promise<string> {
    await this.#ready;
    return this.#around!.code(kind);
  }

  /** Has the widget follow an attribute. */
  #change(name: string): void {
    const widget = this.#widget;
    if (name === "loading" || name === "reveal") this.#wait();
    else if (!widget && !this.#failed) {
      // What is set is read when there is a widget.
    } else if (/^(comp|lang|src$|checked$|by$)/.test(name)) {
      if (name !== "comparison" || this.comparison !== this.#named) this.#mount();
    } else if (widget) {
      guard(() => widget.attribute(name));
      if (name === "url-sync") this.#mount();
    }
  }

  /** Hands its value to the form: before there is a verdict, the attribute's text. */
  #submit(): void {
    const { answers } = this;
    this.#internals.setFormValue(this.#around?.value() ?? answers ?? "", answers);
  }

  #expect(): void {
    this.#failed = false;
    this.#ready = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#ready.catch(() => {});
  }

  /** Loads now, near the screen, or at the reader's wish, as the attributes say. */
  #wait(): void {
    if (!this.isConnected || this.#widget) return;
    near!.unobserve(this);
    const wish = this.getAttribute("reveal") === "interaction" && !this.#asked;
    this.#button.hidden = !wish;
    // The fallback tells the neutral verdict, which is not what a link with answers asks for.
    const page = this.getAttribute("url-sync") === "page" && location.search !== "";
    this.#slot.className = wish ? "" : page ? "room waiting" : "room";
    if (wish) this.#mounting++;
    else if (this.getAttribute("loading") === "eager") this.#mount();
    else near!.observe(this);
  }

  async #mount(): Promise<void> {
    this.#forget();
    const attempt = this.#mounting;
    if (this.#failed) this.#expect();
    try {
      if (broken) throw broken;
      const base = this.getAttribute("asset-base");
      const from = folderOf(base || undefined);
      const loaded = await load(from, guard, panic);
      const { surroundings } = loaded;
      const stale = () => attempt !== this.#mounting || !this.isConnected;
      if (stale()) return;
      const blob = await surroundings.blob(this, from);
      if (stale()) return;
      if (surroundings.differs(this)) return this.#mount();
      this.#root = surroundings.rootIn(this.shadowRoot!, loaded);
      this.#around = new surroundings.Surroundings(this, this.#root, from, {
        tell: (name, detail) => this.#tell(name, detail),
        show: () => this.#show(),
        ready: (version) => this.#begin(version),
        again: () => this.#mount(),
        submit: () => this.#submit(),
      });
      this.#named = this.comparison;
      // Where it is not known where the files are, no link leads there.
      const known = isKnown || base;
      this.#widget = this.#around.mount(loaded, known ? from.href : "", blob);
      this.#submit();
    } catch (error) {
      if (attempt !== this.#mounting) return;
      if (error instanceof WebAssembly.RuntimeError) panic(error);
      else this.fail(failureOf(error));
    }
  }

  #show(): void {
    if (!this.#root?.hidden) return;
    this.#slot.hidden = this.#why.hidden = true;
    this.#root.hidden = false;
    const moves = this.#moves;
    this.#moves = "";
    this.#button.hidden = true;
    // The widget is known to this element only after mount has returned.
    if (moves) queueMicrotask(() => this.#around?.[moves]());
  }

  #begin(version: string): void {
    this.#resolve();
    queueMicrotask(() => this.#tell("ready", { version }));
  }

  /** Gives up the widget, or the attempt to have one. */
  #forget(): void {
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

  #clear(): void {
    this.#forget();
    this.#slot.hidden = false;
    this.#slot.className = "";
  }

  #tell<Name extends keyof Told>(name: Name, detail: Told[Name]): void {
    this.dispatchEvent(new CustomEvent(`weighup-${name}`, { detail, bubbles: true, composed: true }));
  }
}
