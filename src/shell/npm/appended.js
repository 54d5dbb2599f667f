// What is loaded on demand, by addresses that bundlers find in the text and follow.

export const appendix = {
  script: () => import("./weigh-up-appendix.js"),
  binary: { name: "appendix.wasm", bundled: () => new URL("./appendix.wasm", import.meta.url) },
  integrity: "appendix",
};
