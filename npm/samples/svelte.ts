import "weigh-up/define";
import type { SvelteHTMLElements } from "svelte/elements";

export const attributes: SvelteHTMLElements["weigh-up"][] = [
  { class: "wide", comparison: "own", data: {}, answers: null, "heading-level": 2 },
  { "onweighup-change": ({ detail }) => detail.answers.length },
  { "on:weighup-verdict": ({ detail }) => detail.band === "tie" },
  // @ts-expect-error: a slip in a name.
  { comparision: "own" },
  // @ts-expect-error: there is no such theme.
  { theme: "drak" },
  // @ts-expect-error: an event has no such detail.
  { "onweighup-share": ({ detail }) => detail.address },
];
