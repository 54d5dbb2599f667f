// What may go wrong, for the visitor in one sentence and for the author of the page with a remedy.

const REASON = "The sliders could not be loaded.";
const STOPPED = "The sliders stopped working. Reloading the page starts them again.";

const REMEDIES = {
  unsupported: "WebAssembly is missing or switched off.",
  "csp-wasm": "Add 'wasm-unsafe-eval' to the script-src of the page's Content-Security-Policy.",
  "csp-connect": "Add the widget's origin to the connect-src of the page's Content-Security-Policy.",
  mime: "Serve the .wasm file as application/wasm.",
  integrity: "The .wasm file was changed after the build: copy the whole folder again.",
  network: "The address could not be reached.",
  "file-protocol": "Serve the folder with a web server.",
  panic: "Please report this.",
  conflict: "Another script may have changed what the browser offers.",
};

export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export function failureOf(error) {
  return error instanceof Failure ? error : new Failure("conflict", String(error?.message ?? error));
}

/** Tells the author of the page what is wrong, and what helps. */
export function report({ code, message, remedy }, where = "") {
  console.error(`weigh-up: ${where}${code}: ${message}. ${remedy ?? REMEDIES[code] ?? REMEDIES.network}`);
}

/** What a visitor reads instead of the sliders; the console says more. */
export const sentence = ({ code }) => (code === "panic" ? STOPPED : REASON);
