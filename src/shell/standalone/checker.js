// What checks an author's own comparison, in the same file.

export const checker = { script: () => import("./checker.glue.js"), binary: () => import("./checker.wasm.js") };
