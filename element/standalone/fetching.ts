// How a wasm is had where all stands in one file: as a text that has a letter for each byte.

/** A function that imports the text. */
export type Binary = () => Promise<{ default: string }>;

/** The bytes of a part. What cannot stand in a text as it is stands 256 letters further. */
export async function binary(part: Binary, _from: URL, _integrity?: string): Promise<BufferSource> {
  const { default: text } = await part();
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
