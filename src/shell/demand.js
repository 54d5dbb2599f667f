// Loads the chunks of the program, each once for all elements of a page.

import { chunks, links } from "./chunks.js";

// What the element lends: the running program, its glue, and how a wasm is fetched.
let program;
let glue;
let binary;

const loading = new Map();

/** Takes what the element lends. */
export function supply(lent) {
  ({ program, glue, binary } = lent);
}

/** Loads a chunk, after which the program may call into it; a failed attempt may be repeated. */
export function demand(name, from) {
  return once(name, async () => {
    await Promise.all(chunks[name].map((file) => once(file, () => link(file, from))));
    glue.arrived(name);
  });
}

function once(key, load) {
  if (!loading.has(key)) {
    const attempt = load().catch((error) => {
      loading.delete(key);
      throw error;
    });
    loading.set(key, attempt);
  }
  return loading.get(key);
}

/** Links a file to the program, whose memory and table of functions it fills. */
async function link(file, from) {
  const { text } = file;
  const wasm = text ? bytes(text) : await binary(file.binary, from, file.integrity);
  const imports = { __wasm_split: links(program) };
  if (wasm instanceof Response) await WebAssembly.instantiateStreaming(wasm, imports);
  else await WebAssembly.instantiate(wasm, imports);
}

/** The bytes of a file that is so small that it stands in the script. */
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
