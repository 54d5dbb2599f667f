// What the tests and the making of the package use of Node.

declare module "node:test" {
  export function test(name: string, run: () => void | Promise<void>): void;
}
declare module "node:assert/strict" {
  export function equal(actual: unknown, expected: unknown, message?: string): void;
  export function deepEqual(actual: unknown, expected: unknown, message?: string): void;
  export function ok(value: unknown, message?: string): asserts value;
  export function throws(run: () => unknown, expected?: RegExp | object, message?: string): void;
  export function rejects(run: Promise<unknown>, expected?: RegExp | object): Promise<void>;
}
declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf8"): string;
}
