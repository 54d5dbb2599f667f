// The glue of the widget, as it lies beside the modules of the package.

export * from "../glue/widget.js";
export { default, watch } from "../glue/started.js";
