// The package's main module: the element's class, with nothing done yet.

export { define } from "../defining.js";
export { WeighUp } from "../element.js";
