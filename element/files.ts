// How a file leaves the page: by the clipboard, as a download, and as dots.

/** A file that leaves the page. */
export interface Leaving {
  readonly name: string;
  readonly data: string | Blob;
  readonly type: string;
  /** What a picture says where it is not seen. */
  readonly says?: string;
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

/** An SVG of our own as a file of dots, so many for each of its own. */
export async function picture(file: { readonly name: string; readonly text: string }, scale: number): Promise<Leaving> {
  const { name, text } = file;
  const data = await dots(text, scale);
  const [, title = "", says = ""] = /<title>([^<]*)<\/title>\s*<desc>([^<]*)/.exec(text) ?? [];
  return { name: name.replace(/svg$/, "png"), data, type: data.type, says: decoded(`${title}. ${says}`) };
}

/** Turns what is drawn, as an attribute says. */
function turn(context: CanvasRenderingContext2D, transform = ""): void {
  const [degrees = 0, x = 0, y = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
  context.translate(x, y);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-x, -y);
}

/**
 * An SVG of our own as dots. It is drawn here, since a page may forbid pictures out of a text, and
 * every parser of SVG; all that it has is rectangles, triangles and lines of text.
 */
async function dots(svg: string, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  let family: string | undefined;
  for (const [, name, written = "", text = ""] of svg.matchAll(/<(svg|rect|path|text)\b([^>]*?)\/?>([^<]*)/g)) {
    const pairs = Array.from(written.matchAll(/([\w-]+)="([^"]*)"/g), ([, key, value]) => [key, value]);
    const { fill = "", ...rest } = Object.fromEntries(pairs) as Record<string, string>;
    const [x, y, width, height] = [rest.x, rest.y, rest.width, rest.height].map((length) => Number(length ?? 0)) as Box;
    if (name === "svg") {
      family = rest["font-family"];
      [canvas.width, canvas.height] = [scale * width, scale * height];
      context.scale(scale, scale);
      continue;
    }
    context.save();
    turn(context, rest.transform);
    context.fillStyle = fill;
    context.globalAlpha = Number(rest["fill-opacity"] ?? 1);
    context.font = `${rest["font-weight"] ?? 400} ${rest["font-size"]}px ${family}`;
    context.textAlign = (rest["text-anchor"] ?? "start").replace("middle", "center") as CanvasTextAlign;
    context.direction = (rest.direction ?? "ltr") as CanvasDirection;
    if (name === "text") context.fillText(decoded(text), x, y);
    else context.fill(name === "path" ? new Path2D(rest.d) : rounded([x, y, width, height], Number(rest.rx ?? 0)));
    context.restore();
  }
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture cannot be drawn"))), "image/png");
  });
}

function rounded([x, y, width, height]: Box, radius: number): Path2D {
  const path = new Path2D();
  if (radius) path.roundRect(x, y, width, height, radius);
  else path.rect(x, y, width, height);
  return path;
}

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** A text without the names that stand for the signs of XML. */
export const decoded = (text: string): string => text.replace(/&(lt|gt|quot|amp);/g, (_, name) => SIGNS[name]!);
