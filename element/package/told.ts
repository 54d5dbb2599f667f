// What the element tells of beside the verdict: a change, an error. The package's types have this as
// it is.

/** What the reader changed. */
export interface Change {
  /** The key of a link that changed, or null where several changed at once. */
  key: string | null;
  /** Its value now, or null where it is back at its default. */
  value: string | null;
  /** All answers now. */
  answers: string;
}

/** Why the widget, or something of it, is not there. */
export interface WeighUpError {
  /**
   * `unsupported`, `csp-wasm`, `csp-connect`, `mime`, `integrity`, `network`, `http-404` and other
   * statuses, `file-protocol`, `memory`, `comparison`, `conflict` or `panic`; or `url-sync`, with
   * which the widget runs on.
   */
  code: string;
  /** What happened, for whoever looks after the page. */
  message: string;
}
