// What a page of our own does beside the widget: before its first paint it takes the colours that
// its address asks for, and its manners in a frame of somebody else's page; later its title. The
// build bundles it as a classic script, which runs in a sandbox too where no module may be loaded.

import type { WeighUp } from "../npm/index.js";
import { Conversation } from "./conversation.js";
import { MODES, THEMES } from "./values.js";

const root = document.documentElement;
// Comparing the windows is allowed whatever page is around.
const framed = window.top !== window;

/** The last value of a key in the address that is one of those known, as the widget reads it. */
function asked(key: string, known: readonly string[]): string | undefined {
  return new URLSearchParams(location.search).getAll(key).findLast((value) => known.includes(value));
}

/** A guest takes little room, and the colours of most pages, unless its address says otherwise. */
const manners = {
  theme: asked("theme", THEMES) ?? "light",
  mode: asked("mode", MODES) ?? "compact",
};

function enter(): void {
  const element = document.querySelector<WeighUp>("weigh-up")!;
  for (const [name, value] of Object.entries(manners)) {
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
  new Conversation(element, document.querySelector("main")!);
}

// The page is about its own comparison, or about the one that the reader has gone to.
let own: { readonly comparison: string | null; readonly title: string } | undefined;
document.addEventListener("weighup-ready", (event) => {
  const target = event.target as WeighUp;
  own ??= { comparison: target.getAttribute("comparison"), title: document.title };
  const heading = target.shadowRoot!.querySelector(".title");
  // What the page around has set may have it made anew meanwhile, and then it is ready once more.
  if (!heading || !target.verdict) return;
  const { comparison } = target.verdict;
  document.title = comparison === own.comparison ? own.title : `${heading.textContent} – weigh-up`;
});

if (framed) root.dataset.framed = "";
const theme = framed ? manners.theme : asked("theme", THEMES);
if (theme) root.dataset.theme = theme;

// The element is there by then, and the script that defines it has not yet run.
if (framed && document.readyState !== "loading") enter();
else if (framed) document.addEventListener("readystatechange", enter, { once: true });
