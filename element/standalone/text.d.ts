// A wasm as a text, as the build puts it into the file.

declare const text: string;
export default text;
