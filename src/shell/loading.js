// Loads what all elements of a page share, once.

import { Failure, failureOf, report } from "./failure.js";
import { binary, comesFrom, script } from "./fetching.js";
import { surroundings as around, widget } from "./parts.js";

let loading;
let surroundings;

/** Loads all that a widget needs, once for all elements; a failed attempt may be repeated. */
export function load(from, guard) {
  loading ??= loadOnce(from, guard).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadOnce(from, guard) {
  let glue;
  [glue, surroundings] = await Promise.all([start(widget, from), script(around, from)]);
  surroundings.equip({ start, comesFrom, guard, report, failureOf });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(glue.styles());
  return { glue, sheet, surroundings };
}

async function start(part, from) {
  if (typeof WebAssembly !== "object") throw new Failure("unsupported", navigator.userAgent);
  const [wasm, glue] = await Promise.all([
    binary(part.binary, from, part.integrity),
    script(part.script, from),
  ]);
  try {
    await glue.default({ module_or_path: wasm });
  } catch (error) {
    const refused = /content.security.policy|by csp|unsafe-eval|disallowed by embedder/i.test(error.message);
    if (refused) throw new Failure("csp-wasm", error.message);
    const unsupported = error instanceof WebAssembly.CompileError;
    throw new Failure(unsupported ? "unsupported" : "conflict", error.message);
  }
  return glue;
}

/** Calls with every error that nobody caught and that comes out of the widget. */
export function watch(panic) {
  const blame = (error) => {
    if (comesFrom(widget, error)) panic(error);
    else surroundings?.blame(error);
  };
  window.addEventListener("error", (event) => blame(event.error));
  window.addEventListener("unhandledrejection", (event) => blame(event.reason));
}
