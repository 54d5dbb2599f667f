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

/** An SVG as dots, two for each of its own. */
export async function dots(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.naturalWidth;
  canvas.height = 2 * image.naturalHeight;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture cannot be drawn"))), "image/png");
  });
}
