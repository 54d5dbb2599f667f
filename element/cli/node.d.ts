// What the commands use of Node.

declare module "node:fs/promises" {
  export function lstat(path: string): Promise<{ isDirectory(): boolean; isFile(): boolean }>;
  export function mkdir(path: string, options: { recursive: true }): Promise<unknown>;
  export function readFile(path: string | URL): Promise<Uint8Array<ArrayBuffer>>;
  export function rmdir(path: string): Promise<void>;
  export function unlink(path: string): Promise<void>;
  export function writeFile(path: string, content: Uint8Array): Promise<void>;
}
declare module "node:path" {
  export function dirname(path: string): string;
  export function extname(path: string): string;
  export function join(...parts: readonly string[]): string;
}
declare module "node:crypto" {
  interface Hash {
    update(content: Uint8Array): Hash;
    digest(form: "base64"): string;
  }
  export function createHash(kind: "sha384"): Hash;
}
declare module "node:zlib" {
  export function gzipSync(content: Uint8Array, options: { level: number }): Uint8Array;
}
declare module "node:process" {
  const process: { readonly argv: readonly string[]; exitCode?: number };
  export default process;
}
declare module "node:util" {
  export type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean }>>;
  type Value<One> = One extends { multiple: true } ? string[] : One extends { type: "string" } ? string : boolean;
  export function parseArgs<Known extends Options>(line: {
    args: readonly string[];
    options: Known;
    allowPositionals: true;
  }): { values: { [Name in keyof Known]?: Value<Known[Name]> }; positionals: string[] };
}
