// What may go wrong, and what is told of it.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { Failure, failureOf, messageOf, report, sentence } from "../failure.js";
import { heard } from "./fakes.js";

test("whatever is thrown is a failure of a kind", () => {
  const known = new Failure("mime", "a");
  equal(failureOf(known), known);
  const rows: [error: unknown, code: string, message: string][] = [
    ["there is no comparison “x”", "comparison", "there is no comparison “x”"],
    [new Error("x is not a function"), "conflict", "x is not a function"],
    ["out of memory", "memory", "out of memory"],
    [new RangeError("WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory"), "memory", "WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory"],
    [null, "conflict", "null"],
    [undefined, "conflict", "undefined"],
    [7, "conflict", "7"],
  ];
  for (const [error, code, message] of rows) {
    const failure = failureOf(error);
    deepEqual([failure.code, failure.message, messageOf(error)], [code, message, message]);
  }
});

test("the author is told what helps", () => {
  const rows: [failure: Failure, line: string][] = [
    [new Failure("panic", "a"), "weigh-up: panic: a. Please report this."],
    [new Failure("comparison", "a", "Correct it."), "weigh-up: comparison: a. Correct it."],
    [new Failure("http-404", "a"), "weigh-up: http-404: a. Copy the whole folder again."],
  ];
  for (const [failure, line] of rows) deepEqual(heard("error", () => report(failure)), [line]);
});

test("a visitor reads one sentence", () => {
  equal(sentence(new Failure("panic", "a")), "The comparison stopped working. Reloading the page starts it again.");
  equal(sentence(new Failure("mime", "a")), "The comparison could not be loaded.");
});
