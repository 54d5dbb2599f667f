// What the glue of every module has beside what the module exports.

/** Starts the module, once for all. */
export default function start(options: { module_or_path: Response | BufferSource }): Promise<unknown>;

/** Takes what is to be called with a panic that nobody catches. */
export function watch(panic: (error: unknown) => void): void;
