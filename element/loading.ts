// Loads what all elements of a page share, once.

import { binary } from "#fetching";
import { script } from "#importing";
import { surroundings as around, widget } from "#parts";
import { Failure, failureOf, messageOf, report } from "./failure.js";
import type { Guard, Panic, Program, WidgetGlue } from "./glue.js";

/** The running program, and the functions that the element lends to what it loads. */
export interface Lent extends Running {
  readonly binary: typeof binary;
  readonly guard: Guard;
  readonly report: typeof report;
  readonly Failure: typeof Failure;
  readonly failureOf: typeof failureOf;
}

/** The program once it is started. */
interface Running {
  readonly glue: WidgetGlue;
  readonly program: Program;
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
  const [running, surroundings] = await Promise.all([start(from, panic), script(around, from)]);
  surroundings.equip({ ...running, binary, guard, report, Failure, failureOf });
  const { glue } = running;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet, surroundings };
}

async function start(from: URL, panic: Panic): Promise<Running> {
  if (typeof WebAssembly !== "object") throw new Failure("unsupported", navigator.userAgent);
  const [wasm, glue] = await Promise.all([
    binary(widget.binary, from, widget.integrity),
    script(widget.script, from),
  ]);
  let program: Program;
  try {
    program = await glue.default({ module_or_path: wasm });
  } catch (error) {
    const message = messageOf(error);
    const refused = /content.security.policy|by csp|unsafe-eval|disallowed by embedder/i.test(message);
    if (refused) throw new Failure("csp-wasm", message);
    if (error instanceof WebAssembly.CompileError) throw new Failure("unsupported", message);
    throw failureOf(error);
  }
  // The build adds this to the glue: the browser calls into the program by the glue alone.
  glue.watch?.(panic);
  return { glue, program };
}
