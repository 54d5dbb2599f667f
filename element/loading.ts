// Loads what all elements of a page share, once.

import { binary } from "#fetching";
import { script } from "#importing";
import { surroundings as around, widget } from "#parts";
import { Failure, failureOf, messageOf, report } from "./failure.js";
import type { Guard, Panic, Start, WidgetGlue } from "./glue.js";

/** The functions that the element lends to what it loads. */
export interface Lent {
  readonly start: Start;
  readonly guard: Guard;
  readonly report: typeof report;
  readonly Failure: typeof Failure;
  readonly failureOf: typeof failureOf;
}

/** The modules and the style sheet that all widgets share. */
export interface Loaded {
  readonly glue: WidgetGlue;
  readonly sheet: CSSStyleSheet;
  readonly surroundings: typeof import("./surroundings.js");
}

let loading: Promise<Loaded> | undefined;

/**
 * Loads all that a widget needs, once for all elements; a failed attempt may be repeated. What it
 * calls in the widget is called in the guard, and any other panic of the widget's is told.
 */
export function load(from: URL, guard: Guard, panic: Panic): Promise<Loaded> {
  loading ??= loadOnce(from, guard, panic).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadOnce(from: URL, guard: Guard, panic: Panic): Promise<Loaded> {
  const [glue, surroundings] = await Promise.all([start(widget, from, panic), script(around, from)]);
  surroundings.equip({ start, guard, report, Failure, failureOf });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet, surroundings };
}

const start: Start = async (part, from, panic) => {
  if (typeof WebAssembly !== "object") throw new Failure("unsupported", navigator.userAgent);
  const [wasm, glue] = await Promise.all([
    binary(part.binary, from, part.integrity),
    script(part.script, from),
  ]);
  try {
    await glue.default({ module_or_path: wasm });
  } catch (error) {
    const message = messageOf(error);
    const refused = /content.security.policy|by csp|unsafe-eval|disallowed by embedder/i.test(message);
    if (refused) throw new Failure("csp-wasm", message);
    if (error instanceof WebAssembly.CompileError) throw new Failure("unsupported", message);
    throw failureOf(error);
  }
  // The build adds this to the glue: the browser calls into a module by the glue alone.
  if (panic) glue.watch?.(panic);
  return glue;
};
