// What the tests and the making of the package use of Node, beside what the commands do.

/// <reference path="../cli/node.d.ts" />

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
  interface Entry {
    readonly name: string;
    isDirectory(): boolean;
  }
  export function mkdirSync(path: string, options: { recursive: true }): void;
  export function mkdtempSync(prefix: string): string;
  export function readdirSync(path: string, options: { withFileTypes: true }): Entry[];
  export function readFileSync(path: string, encoding: "utf8"): string;
  export function rmSync(path: string, options: { recursive: true }): void;
  export function symlinkSync(target: string, path: string, kind: "file" | "junction"): void;
  export function writeFileSync(path: string, content: string): void;
}
declare module "node:os" {
  export function tmpdir(): string;
}
