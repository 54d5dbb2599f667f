// An archive of files, in the form that package managers read (POSIX ustar).

/** The unit of an archive: a file begins with one, and fills whole ones. */
const BLOCK = 512;

/** The longest path that has room at the beginning of a file. */
const LONGEST = 100;

const text = new TextEncoder();

/** An archive of files by their paths, the same whenever and wherever it is made. */
export function archived(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sizes = [...files.values()].map((content) => BLOCK + whole(content.length));
  // Two empty blocks are the end.
  const archive = new Uint8Array(sizes.reduce((sum, size) => sum + size, 2 * BLOCK));
  let at = 0;
  for (const [path, content] of files) {
    archive.set(header(path, content.length), at);
    archive.set(content, at + BLOCK);
    at += BLOCK + whole(content.length);
  }
  return archive;
}

const whole = (size: number) => Math.ceil(size / BLOCK) * BLOCK;

/** The block that a file begins with. Numbers are octal, and a blank or a zero ends them. */
function header(path: string, size: number): Uint8Array {
  const name = text.encode(path);
  if (name.length > LONGEST) throw new RangeError(`${path} is too long for an archive`);
  const block = new Uint8Array(BLOCK);
  const write = (place: number, value: string) => block.set(text.encode(value), place);
  block.set(name);
  write(100, "0000644\0");
  write(108, "0000000\0");
  write(116, "0000000\0");
  write(124, size.toString(8).padStart(11, "0"));
  write(136, "00000000000\0");
  // The sum counts itself as blanks.
  write(148, " ".repeat(8));
  write(156, "0");
  write(257, "ustar\x0000");
  const sum = block.reduce((sum, byte) => sum + byte, 0);
  write(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return block;
}
