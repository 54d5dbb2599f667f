// What the build knows and writes in place of each of these names.

/**
 * A wasm and its script: where they are beside the script that is included, and the wasm's hash.
 */
interface Built<Glue> {
  readonly script: import("#importing").Script<Glue>;
  readonly binary: string;
  readonly integrity: string;
}

declare const BUILD: {
  readonly version: string;
  readonly widget: Built<import("./glue.js").WidgetGlue>;
  readonly appendix: Built<import("./glue.js").AppendixGlue>;
  readonly checker: Built<import("./glue.js").CheckerGlue>;
  readonly surroundings: import("#importing").Script<typeof import("./surroundings.js")>;
};
