// The glue of the checker, as it lies beside the modules of the package.

export * from "../glue/checker.js";
export { default, watch } from "../glue/started.js";
