// What may go wrong, for the visitor in one sentence and for the author of the page with a remedy.

import { MISSING } from "#locating";

const REASON = "The comparison could not be loaded.";
const STOPPED = "The comparison stopped working. Reloading the page starts it again.";

const REMEDIES: Readonly<Record<string, string>> = {
  unsupported: "WebAssembly is missing or switched off.",
  "csp-wasm": "Add 'wasm-unsafe-eval' to the script-src of the page's Content-Security-Policy.",
  "csp-connect": "Add the widget's origin to the connect-src of the page's Content-Security-Policy.",
  mime: "Serve the .wasm file as application/wasm.",
  memory: "The browser has no memory left for this page. Close other pages, or show fewer elements on this one.",
  integrity: "The .wasm file was changed. Copy the whole folder again.",
  network: "The server is down, or sends no Access-Control-Allow-Origin.",
  "file-protocol": "Serve the folder with a web server.",
  panic: "Please report this.",
  comparison: "Check the comparison attribute.",
  conflict: "Another script may be in the way.",
};

/** A failure as it is told: its code and what happened, and what helps where that is special. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string | undefined;
  /** What the author of the page is told on it, too, line by line. */
  readonly lines?: readonly string[] | undefined;
}

export class Failure extends Error implements Told {
  declare readonly code: string;
  declare readonly remedy: string | undefined;
  declare readonly lines: readonly string[] | undefined;

  constructor(code: string, message: string, remedy?: string, lines?: readonly string[]) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.lines = lines;
  }
}

/** The words of what was thrown, which may be anything. */
export function messageOf(error: unknown): string {
  return String((error as Partial<Error> | null | undefined)?.message ?? error);
}

export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  // Each engine says it in its own words, and Firefox by a mere text.
  const message = messageOf(error);
  if (/out of memory|allocat/i.test(message)) return new Failure("memory", message);
  // What the widget itself refuses is a text.
  return new Failure(typeof error === "string" ? "comparison" : "conflict", message);
}

/** Tells the author of the page what is wrong, and what helps. */
export function report({ code, message, remedy }: Told): void {
  console.error(`weigh-up: ${code}: ${message}. ${remedy ?? REMEDIES[code] ?? MISSING}`);
}

/** The sentence that a visitor reads instead of the sliders; the console says more. */
export const sentence = ({ code }: Told): string => (code === "panic" ? STOPPED : REASON);

