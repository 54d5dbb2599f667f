import type { GlobalComponents } from "vue";
import type { Verdict } from "weigh-up";

type Component = InstanceType<GlobalComponents["weigh-up"]>;
export const props: Component["$props"][] = [
  { key: 1, class: "wide", comparison: "own", data: {}, answers: null, readonly: true, "heading-level": 2 },
  // @ts-expect-error: a slip in a name.
  { comparision: "own" },
  // @ts-expect-error: there is no such theme.
  { theme: "drak" },
];
declare const emit: Component["$emit"];
declare const verdict: CustomEvent<Verdict>;
emit("weighup-verdict", verdict);
// @ts-expect-error: a verdict is no link.
emit("weighup-share", verdict);
// @ts-expect-error: there is no such event.
emit("weighup-verdicts", verdict);
