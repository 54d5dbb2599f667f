// The keys that a widget keeps from the shortcuts of its page.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { keep } from "../keys.js";

/** Presses a key in a control, and returns whether the page hears of it. */
function passes(control: string, key: string, more: Partial<KeyboardEvent> = {}): boolean {
  let stopped = false;
  const target = { matches: (selector: string) => selector.split(",").includes(control) };
  const modifiers = { metaKey: false, ctrlKey: false, altKey: false };
  keep({ target, key, ...modifiers, ...more, stopPropagation: () => (stopped = true) } as unknown as KeyboardEvent);
  return !stopped;
}

test("a control keeps the keys that it takes for itself", () => {
  const rows: [control: string, key: string, more: Partial<KeyboardEvent>, passes: boolean][] = [
    ["input", "ArrowLeft", {}, false],
    ["select", "PageDown", {}, false],
    ["input", "k", {}, true],
    ["button", "ArrowLeft", {}, true],
    ["textarea", "k", {}, false],
    ["textarea", "Escape", {}, true],
    ["textarea", "Tab", {}, true],
    ["textarea", "k", { ctrlKey: true }, true],
    ["textarea", "k", { metaKey: true }, true],
    ["textarea", "@", { ctrlKey: true, altKey: true }, false],
  ];
  for (const [control, key, more, expected] of rows) equal(passes(control, key, more), expected, `${control} ${key}`);
});
