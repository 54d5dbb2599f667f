// What the build knows and writes in place of each of these names.

declare const BUILD: {
  readonly version: string;
  /** The program: its script and the wasm that is loaded first, beside the script that is included. */
  readonly widget: {
    readonly script: import("#importing").Script<import("./glue.js").WidgetGlue>;
    readonly binary: string;
    readonly integrity: string;
  };
  readonly surroundings: import("#importing").Script<typeof import("./surroundings.js")>;
  /** In the templates of pages: the address of the site, and the marks around what needs it. */
  readonly site: { readonly address: string; readonly begin: string; readonly end: string };
};
