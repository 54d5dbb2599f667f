// Previews: widgets in a widget, which show its reader what a page would embed.

/** Writes the height of a preview behind the state in the field beside it, as a reader would. */
function measure(preview: HTMLElement): void {
  const field = preview.parentNode?.querySelector<HTMLInputElement>("[data-state]");
  const height = Math.ceil(preview.offsetHeight);
  const state = field?.dataset.state! + height;
  // A preview that has been taken away has no height.
  if (!field || height === 0 || field.value === state) return;
  field.value = state;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// What an element tells.
const EVENTS = ["ready", "error", "input", "change", "verdict", "share"];

/** The previews in one widget: the page hears nothing of them; their heights are of use there. */
export class Previews {
  // In the next frame: the widget draws what it is told, and would change sizes while they are observed.
  readonly #heights = new ResizeObserver((changes) =>
    changes.forEach(({ target }) => requestAnimationFrame(() => measure(target as HTMLElement))),
  );

  constructor(root: Element, signal: AbortSignal) {
    const hear = (event: Event) => {
      const target = event.target as Element;
      if (!root.contains(target)) return;
      event.stopPropagation();
      if (event.type === "weighup-ready") this.#heights.observe(target);
    };
    for (const name of EVENTS) root.addEventListener(`weighup-${name}`, hear, { signal });
    signal.addEventListener("abort", () => this.#heights.disconnect());
  }
}
