// What a widget is made of, by addresses that bundlers find in the text and follow.

export const version = "dev";
export const widget = {
  script: () => import("./weigh-up-widget.js"),
  binary: { name: "widget.wasm", bundled: () => new URL("./widget.wasm", import.meta.url) },
  integrity: "widget",
};
export const surroundings = () => import("./weigh-up-surroundings.js");
