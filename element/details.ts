// What the widget tells the element beside a message's name. It is made of
// `src/embed/details.rs` by `cargo test --test typescript`.

/** Some answers that the reader has set, and what they were before, both in the notation. */
export interface Stroke {
  /** The answers before. */
  readonly before: string;
  /** The answers now. */
  readonly answers: string;
}

/** The wish of a reader to share a link. */
export interface Sharing {
  /** The clipboard, or the system's share sheet. */
  readonly way: "copy" | "sheet";
  /** The link. */
  readonly url: string;
  /** The title of the comparison. */
  readonly title: string;
}

/** The wish of a reader to take something along. */
export interface Taking {
  /** The clipboard, or a file. */
  readonly way: "copy" | "save";
  /**
   * The kind of a file. What begins like a selector is a field of the widget, whose text is
   * wanted.
   */
  readonly kind: string;
  /** The link, where one is wanted. */
  readonly link: string | null;
}

/** The entries of a form. */
export interface Fields {
  /** The answers, as the query of a link. */
  readonly answers: string;
  /** The id of the leader, or nothing. */
  readonly leader: string;
  /** The band: how firm the lead is. */
  readonly band: "none" | "tie" | "close" | "leans" | "clear" | "certain";
}
