// What the glue has beside what the program exports.

/** The running program: what its wasm exports, by names that each build makes up. */
export type Program = Readonly<Record<string, WebAssembly.ExportValue>>;

/** Starts the program, once for all. */
export default function start(options: { module_or_path: Response | BufferSource }): Promise<Program>;

/** Takes what is to be called with a panic that nobody catches. */
export function watch(panic: (error: unknown) => void): void;
