// What is wanted on demand, in the same file.

export const appendix = { script: () => import("./appendix.glue.js"), binary: () => import("./appendix.wasm.js") };
