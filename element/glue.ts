// The border to the wasm: its glue, as wasm-bindgen types it, and how it is called.

import type { Binary } from "#fetching";
import type { Script } from "#importing";

type Starting = typeof import("./glue/started.js");

/** The glue of the program; that of trunk watches nothing. */
export type WidgetGlue = typeof import("./glue/widget.js") & Pick<Starting, "default"> & Partial<Pick<Starting, "watch">>;

export type { Program } from "./glue/started.js";
export type { Widget } from "./glue/widget.js";

/** Hears of an error after which nothing in the program can be trusted. */
export type Panic = (error: unknown) => void;

/** Calls into the widget; after a panic there is null. */
export type Guard = <Answer>(call: () => Answer) => Answer | null;

/** The places of the program: its script, its wasm, and the hash of that. */
export interface Part {
  readonly script: Script<WidgetGlue>;
  readonly binary: Binary;
  readonly integrity?: string;
}
