// What checks an author's own comparison, by addresses that bundlers find in the text and follow.

export const checker = {
  script: () => import("./weigh-up-checker.js"),
  binary: new URL("./weigh-up-checker.wasm", import.meta.url),
  integrity: "checker",
};
