// The attributes that have a few values, and these.

export const VALUES = {
  theme: ["light", "dark", "auto"],
  mode: ["full", "compact", "verdict"],
  "heading-level": ["1", "2", "3", "4", "5", "6"],
  loading: ["lazy", "eager"],
  reveal: ["auto", "interaction"],
  "url-sync": ["none", "query"],
} as const;

/** What may be left out of the widget. */
export const PARTS = ["share", "embed", "export", "compare", "evidence", "charts", "footer"] as const;
