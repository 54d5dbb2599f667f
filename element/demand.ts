// Loads the chunks of the program, each once for all elements of a page.

import type { Binary } from "#fetching";
import { chunks, links } from "#chunks";
import type { Program, WidgetGlue } from "./glue.js";
import type { Lent } from "./loading.js";

/** A part of the program that is loaded on demand. */
export type Chunk = "panels" | "check" | "evidence" | "explainer";

/** A file that chunks need: its place and its hash, or its bytes as base64 where it is small. */
type File = { readonly binary: Binary; readonly integrity?: string } | { readonly text: string };

export type Files = Readonly<Record<Chunk, readonly File[]>>;

/** Takes from the running program all that the files import of it. */
export type Links = (program: Program) => WebAssembly.ModuleImports;

// What the element lends: the running program, its glue, and how a wasm is fetched.
let program: Program;
let glue: WidgetGlue;
let binary: Lent["binary"];

const loading = new Map<Chunk | File, Promise<void>>();

/** Takes what the element lends. */
export function supply(lent: Pick<Lent, "program" | "glue" | "binary">): void {
  ({ program, glue, binary } = lent);
}

/** Loads a chunk, after which the program may call into it; a failed attempt may be repeated. */
export function demand(chunk: Chunk, from: URL): Promise<void> {
  return once(chunk, async () => {
    await Promise.all(chunks[chunk].map((file) => once(file, () => link(file, from))));
    glue.arrived(chunk);
  });
}

function once(key: Chunk | File, load: () => Promise<void>): Promise<void> {
  const begun = loading.get(key);
  if (begun) return begun;
  const attempt = load().catch((error) => {
    loading.delete(key);
    throw error;
  });
  loading.set(key, attempt);
  return attempt;
}

/** Links a file to the program, whose memory and table of functions it fills. */
async function link(file: File, from: URL): Promise<void> {
  const wasm = "text" in file ? bytes(file.text) : await binary(file.binary, from, file.integrity);
  const imports = { __wasm_split: links(program) };
  if (wasm instanceof Response) await WebAssembly.instantiateStreaming(wasm, imports);
  else await WebAssembly.instantiate(wasm, imports);
}

/** The bytes of a file that is so small that it stands in the script. */
const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
