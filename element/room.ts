// The room that is kept for a widget, so that nothing below it moves when it is there.

/**
 * The least width that a row of the table is for, and the heights: full, compact, and the verdict
 * alone.
 */
export type Row = readonly [width: number, ...heights: number[]];

// The height that the widget will need, from a width on. In em, halfway between the comparisons
// that come with it.
const ROOM: readonly Row[] = [
  [0, 129.5, 46, 54.4],
  [27, 119.5, 43.4, 51],
  [37, 123.5, 41, 50],
  [58, 82.3, 22.3, 43.5],
];
const HOSTS = [":host", ":host([mode=compact])", ":host([mode=verdict])"];

/** The rule of a row. */
export const room = ([width, ...heights]: Row): string =>
  `@container(min-width:${width}em){` +
  heights.map((height, at) => `${HOSTS[at]} .room{min-height:var(--weighup-min-height,${height}em)}`).join("") +
  "}";

/** The style sheet of the element, with or without its widget. */
export const STYLE =
  ":host{container-type:inline-size;max-inline-size:100%;min-inline-size:0;contain-intrinsic-inline-size:min(44em,90vw)}" +
  ":host,.room{display:flow-root}" +
  `@media screen{${ROOM.map(room).join("")}.waiting{visibility:hidden}}` +
  "p{white-space:pre-line}" +
  ":host([hidden]),[hidden]{display:none!important}" +
  ".reveal{font:inherit;min-height:44px;padding:0 1em}";
