// Loads what all elements of a page share, once.

import { Failure, failureOf, report } from "./failure.js";
import { binary } from "./fetching.js";
import { script } from "./importing.js";
import { surroundings as around, widget } from "./parts.js";

let loading;

/**
 * Loads all that a widget needs, once for all elements; a failed attempt may be repeated. What it
 * calls in the widget is called in the guard, and any other panic of the widget's is told.
 */
export function load(from, guard, panic) {
  loading ??= loadOnce(from, guard, panic).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadOnce(from, guard, panic) {
  const [{ glue, program }, surroundings] = await Promise.all([start(from, panic), script(around, from)]);
  surroundings.equip({ glue, program, binary, guard, report, Failure, failureOf });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet, surroundings };
}

async function start(from, panic) {
  if (typeof WebAssembly !== "object") throw new Failure("unsupported", navigator.userAgent);
  const [wasm, glue] = await Promise.all([
    binary(widget.binary, from, widget.integrity),
    script(widget.script, from),
  ]);
  let program;
  try {
    program = await glue.default({ module_or_path: wasm });
  } catch (error) {
    const refused = /content.security.policy|by csp|unsafe-eval|disallowed by embedder/i.test(error?.message);
    if (refused) throw new Failure("csp-wasm", error.message);
    if (error instanceof WebAssembly.CompileError) throw new Failure("unsupported", error.message);
    throw failureOf(error);
  }
  // The build adds this to the glue: the browser calls into a module by the glue alone.
  glue.watch?.(panic);
  return { glue, program };
}
