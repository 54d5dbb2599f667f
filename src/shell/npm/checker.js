// What checks an author's own comparison, by addresses that bundlers find in the text and follow.

export const checker = {
  script: () => import("./weigh-up-checker.js"),
  binary: { name: "checker.wasm", bundled: () => new URL("./checker.wasm", import.meta.url) },
  integrity: "checker",
};
