// How a page reaches into the element: its slots, and what a style sheet may name.

export const SLOTS: Readonly<Record<string, string>> = {
  "": "A fallback: it stays until the widget is there, and comes back where it fails.",
  heading: "A heading in place of the comparison's title.",
  footer: "What stands at the end of the widget.",
};

export const CSS_PARTS: Readonly<Record<string, string>> = {
  button: "A button.",
  chart: "The chart of what each criterion adds.",
  criterion: "A criterion with its slider.",
  cta: "The call to action.",
  headline: "The verdict in one line.",
  slider: "A slider.",
  title: "The title.",
  verdict: "The verdict with its reasons.",
};

/** A custom property of the page's style sheet. */
interface CssProperty {
  readonly syntax: string;
  readonly initial?: string;
  readonly says: string;
}

const ORDER = ["first", "second", "third", "fourth", "fifth", "sixth"];

export const CSS_PROPERTIES: Readonly<Record<string, CssProperty>> = {
  "--weighup-font": { syntax: "<font-family>", initial: "inherit", says: "The font." },
  "--weighup-bg": { syntax: "<color>", says: "The background." },
  "--weighup-fg": { syntax: "<color>", says: "The text." },
  "--weighup-muted": { syntax: "<color>", says: "Text that matters less." },
  "--weighup-border": { syntax: "<color>", says: "Lines and borders." },
  "--weighup-radius": { syntax: "<length>", initial: "0.5em", says: "The radius of the corners of boxes and buttons." },
  "--weighup-padding": { syntax: "<length>", says: "The room between the edge and what is inside; 1em by default where the ground may be another than the page's, else none." },
  "--weighup-accent": { syntax: "<color>", says: "Controls; the colour of the text by default." },
  "--weighup-focus": { syntax: "<color>", says: "The ring around what has the focus." },
  "--weighup-top": { syntax: "<length>", says: "The height of what the page keeps at the top of the screen; by default the scroll-padding-top of the root, or of what scrolls around the element." },
  "--weighup-min-height": { syntax: "<length>", says: "The height that is kept free from the start, by default about what the mode needs at its width; not where the widget cannot run, nor on paper." },
  ...Object.fromEntries(
    ORDER.map((nth, at) => [
      `--weighup-alternative-${at + 1}`,
      { syntax: "<color>", says: `The colour of the ${nth} alternative.` },
    ]),
  ),
};
