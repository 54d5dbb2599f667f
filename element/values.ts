// The attributes that have a few values, and these.

export const THEMES = ["light", "dark", "auto"] as const;
export const MODES = ["full", "compact", "verdict"] as const;

export const VALUES = {
  theme: THEMES,
  mode: MODES,
  "heading-level": ["1", "2", "3", "4", "5", "6"],
  loading: ["lazy", "eager"],
  reveal: ["auto", "interaction"],
  "url-sync": ["none", "query"],
} as const;

/** The parts that may be left out of the widget. */
export const PARTS = ["share", "embed", "export", "compare", "evidence", "charts", "footer"] as const;
