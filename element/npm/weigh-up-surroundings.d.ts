// The surroundings of a widget, as they lie beside the modules of the package.

export * from "../surroundings.js";
