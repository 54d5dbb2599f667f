// How a file leaves the page: by the clipboard, as a download, and as dots.

/** The clipboard may be missing, as on a page without TLS. */
export async function copy(text) {
  await navigator.clipboard.writeText(text);
}

export function save(name, blob) {
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
export async function dots(svg) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  let family;
  for (const [, name, written, text] of svg.matchAll(/<(svg|rect|text)\b([^>]*?)\/?>([^<]*)/g)) {
    const pairs = Array.from(written.matchAll(/([\w-]+)="([^"]*)"/g), ([, key, value]) => [key, value]);
    const { x = 0, y = 0, width, height, fill, ...rest } = Object.fromEntries(pairs);
    if (name === "svg") {
      family = rest["font-family"];
      [canvas.width, canvas.height] = [2 * width, 2 * height];
      context.scale(2, 2);
      continue;
    }
    context.fillStyle = fill;
    context.globalAlpha = rest["fill-opacity"] ?? 1;
    context.font = `${rest["font-weight"] ?? 400} ${rest["font-size"]}px ${family}`;
    context.textAlign = rest["text-anchor"] ?? "start";
    context.direction = rest.direction ?? "ltr";
    if (name === "rect") context.fillRect(x, y, width, height);
    else context.fillText(decoded(text), x, y);
  }
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture cannot be drawn"))), "image/png");
  });
}

const SIGNS = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** A text without the names that stand for the signs of XML. */
const decoded = (text) => text.replace(/&(lt|gt|quot|amp);/g, (_, name) => SIGNS[name]);
