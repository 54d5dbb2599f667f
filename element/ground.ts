// The ground that an element stands on, and which of our colours can be read on it.

/** Red, green and blue, up to 255. */
export type Rgb = readonly [number, number, number];

/** The same, and the opacity up to 1. */
export type Rgba = readonly [number, number, number, number];

export type Scheme = "light" | "dark";

// Of the colours of texts, the one that a ground takes to its limit first; the text that tints our
// boxes; and what the first is mixed with where the ground asks for more. See `styles/widget.css`.
export const SCHEMES: Readonly<Record<Scheme, { weakest: Rgb; text: Rgb; ink: Rgb }>> = {
  light: { weakest: [180, 84, 10], text: [22, 25, 29], ink: [0, 0, 0] },
  dark: { weakest: [165, 174, 184], text: [236, 239, 242], ink: [255, 255, 255] },
};
const TINT = 0.04;

// What is asked of a text (WCAG 2.2, 1.4.3), and how much ink our colours may be mixed with, in
// per cent, before nobody could tell them apart.
const CONTRAST = 4.5;
const MOST_INK = 50;
const STEP = 5;

/** An element and all that is around it, through the shadow roots, from the inside out. */
export function* around(element: Element): Generator<Element, void> {
  let one: Element | undefined = element;
  for (; one; one = one.assignedSlot ?? one.parentElement ?? (one.getRootNode() as Partial<ShadowRoot>).host) yield one;
}

/**
 * Looks behind an element, and returns the ground as red, green and blue up to 255; null where an
 * image or a gradient is. `own` is what the element is painted with before, if anything. `read`
 * makes four numbers of a colour in any notation, the last of them its opacity.
 */
export function behind(element: Element, own: Rgba | null, read: (color: string) => Rgba): Rgb | null {
  let left = 1;
  const ground: [number, number, number] = [0, 0, 0];
  const put = ([red, green, blue, alpha]: Rgba) => {
    [red, green, blue].forEach((part, at) => (ground[at]! += left * alpha * part));
    left *= 1 - alpha;
    return left < 0.01;
  };
  if (own && put(own)) return ground;
  for (const one of around(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    if (backgroundImage !== "none") return null;
    if (put(read(backgroundColor))) return ground;
  }
  put(read("Canvas"));
  return ground;
}

const mix = (one: Rgb, other: Rgb, part: number) =>
  one.map((value, at) => value * (1 - part) + other[at]! * part) as unknown as Rgb;

/** Relative luminance (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const value = Math.min(Math.max(part / 255, 0), 1);
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The scheme whose ground is nearer to a colour: dark where white is read on it. */
export const nearest = (color: Rgb): Scheme => (contrast(color, [255, 255, 255]) > contrast(color, [0, 0, 0]) ? "dark" : "light");

/** The scheme whose ground suits a text of a colour. */
export const suited = (color: Rgb): Scheme => (nearest(color) === "dark" ? "light" : "dark");

/** The scheme that needs the least ink on a ground, and how much; null where none can be read. */
export function readable(ground: Rgb): { scheme: Scheme; ink: number } | null {
  for (let ink = 0; ink <= MOST_INK; ink += STEP) {
    for (const [name, { weakest, text, ink: full }] of Object.entries(SCHEMES)) {
      const scheme = name as Scheme;
      const tinted = mix(ground, text, TINT);
      if (contrast(mix(weakest, full, ink / 100), tinted) >= CONTRAST) return { scheme, ink };
    }
  }
  return null;
}
