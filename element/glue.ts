// The border to the wasm: the glue of each module, as wasm-bindgen types it, and how one is
// started.

import type { Binary } from "#fetching";
import type { Script } from "#importing";

type Starting = typeof import("./glue/started.js");

/**
 * The exports that every glue has beside those of its module; that of trunk watches nothing.
 */
type Started = Pick<Starting, "default"> & Partial<Pick<Starting, "watch">>;

export type WidgetGlue = typeof import("./glue/widget.js") & Started;
export type AppendixGlue = typeof import("./glue/appendix.js") & Started;
export type CheckerGlue = typeof import("./glue/checker.js") & Started;

export type { Widget } from "./glue/widget.js";

/** Hears of an error after which nothing in a module can be trusted. */
export type Panic = (error: unknown) => void;

/** Calls into the widget; after a panic there is null. */
export type Guard = <Answer>(call: () => Answer) => Answer | null;

/** The places of a module: its script, its wasm, and the hash of that. */
export interface Part<Glue extends Started> {
  readonly script: Script<Glue>;
  readonly binary: Binary;
  readonly integrity?: string;
}

/** Loads a module and starts it. */
export type Start = <Glue extends Started>(part: Part<Glue>, from: URL, panic?: Panic) => Promise<Glue>;
