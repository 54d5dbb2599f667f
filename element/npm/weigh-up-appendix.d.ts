// The glue of the appendix, as it lies beside the modules of the package.

export * from "../glue/appendix.js";
export { default, watch } from "../glue/started.js";
