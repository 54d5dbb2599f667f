// How a file leaves the page: by the clipboard, as a download, and as dots.

/** A file that leaves the page. */
export interface Leaving {
  readonly name: string;
  readonly data: string | Blob;
  readonly type: string;
}

/** The place and the size of a part of a picture. */
type Box = [x: number, y: number, width: number, height: number];

/** The clipboard may be missing, as on a page without TLS. */
export async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** Saves a file under a name. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by then, and a page may stay open for days.
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/**
 * An SVG of our own as dots, two for each of its own. It is drawn here, since a page may forbid
 * pictures out of a text, and every parser of SVG; all that it has is rectangles and lines of text.
 */
export async function dots(svg: string): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  let family: string | undefined;
  for (const [, name, written = "", text = ""] of svg.matchAll(/<(svg|rect|text)\b([^>]*?)\/?>([^<]*)/g)) {
    const pairs = Array.from(written.matchAll(/([\w-]+)="([^"]*)"/g), ([, key, value]) => [key, value]);
    const { fill = "", ...rest } = Object.fromEntries(pairs) as Record<string, string>;
    const [x, y, width, height] = [rest.x, rest.y, rest.width, rest.height].map((length) => Number(length ?? 0)) as Box;
    if (name === "svg") {
      family = rest["font-family"];
      [canvas.width, canvas.height] = [2 * width, 2 * height];
      context.scale(2, 2);
      continue;
    }
    context.fillStyle = fill;
    context.globalAlpha = Number(rest["fill-opacity"] ?? 1);
    context.font = `${rest["font-weight"] ?? 400} ${rest["font-size"]}px ${family}`;
    context.textAlign = (rest["text-anchor"] ?? "start") as CanvasTextAlign;
    context.direction = (rest.direction ?? "ltr") as CanvasDirection;
    if (name === "rect") context.fillRect(x, y, width, height);
    else context.fillText(decoded(text), x, y);
  }
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture cannot be drawn"))), "image/png");
  });
}

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** A text without the names that stand for the signs of XML. */
export const decoded = (text: string): string => text.replace(/&(lt|gt|quot|amp);/g, (_, name) => SIGNS[name]!);
