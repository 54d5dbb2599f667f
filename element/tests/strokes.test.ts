// What the page hears of the reader's changes: once a frame, and when the hand lets go.

import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import type { Change } from "../package/told.js";
import { change, Strokes } from "../strokes.js";
import { dispatch } from "./fakes.js";

test("one key that changed is named, with its value", () => {
  const rows: [before: string, answers: string, key: string | null, value: string | null][] = [
    ["", "speed=8", "speed", "8"],
    ["speed=8", "speed=9", "speed", "9"],
    ["speed=8&fit=2", "fit=2", "speed", null],
    ["speed=8", "fit=2", null, null],
    ["a=1&b=1", "a=2&b=2", null, null],
    ["team.python=1", "team.python=1%2C2", "team.python", "1,2"],
  ];
  for (const [before, answers, key, value] of rows) {
    deepEqual(change({ before, answers }), { key, value, answers }, `${before} → ${answers}`);
  }
});

/** The strokes of a root, what they tell, and a frame of the browser. */
function strokes() {
  const frames: FrameRequestCallback[] = [];
  globalThis.requestAnimationFrame = (frame) => frames.push(frame);
  const root = new EventTarget();
  const told: string[] = [];
  const tell = (name: string, { answers }: Change) => told.push(`${name} ${answers}`);
  const made = new Strokes(root as Element, tell, new AbortController().signal);
  const frame = () => frames.splice(0).forEach((one) => one(0));
  return { made, root, told, frame };
}

const slider = { matches: () => true };

test("a change without a hand is told whole at the next frame", () => {
  const { made, told, frame } = strokes();
  made.act({ before: "", answers: "speed=6" });
  made.act({ before: "speed=6", answers: "speed=7" });
  deepEqual(told, []);
  frame();
  deepEqual(told, ["input speed=7", "change speed=7"]);
});

test("a slider that is dragged has changed once it is let go", () => {
  const { made, root, told, frame } = strokes();
  dispatch(root, "pointerdown", { target: slider });
  made.act({ before: "", answers: "speed=6" });
  frame();
  made.act({ before: "speed=6", answers: "speed=7" });
  frame();
  deepEqual(told, ["input speed=6", "input speed=7"]);
  dispatch(root, "pointerup");
  deepEqual(told.slice(2), ["change speed=7"]);
});

test("what a stroke did last comes before its end", () => {
  const { made, root, told, frame } = strokes();
  dispatch(root, "pointerdown", { target: slider });
  made.act({ before: "", answers: "speed=6" });
  dispatch(root, "pointerup");
  deepEqual(told, []);
  frame();
  deepEqual(told, ["input speed=6", "change speed=6"]);
});

test("a stroke that comes back to where it began changes nothing", () => {
  const { made, root, told, frame } = strokes();
  dispatch(root, "pointerdown", { target: slider });
  made.act({ before: "", answers: "speed=6" });
  frame();
  made.act({ before: "speed=6", answers: "" });
  frame();
  dispatch(root, "pointercancel");
  deepEqual(told, ["input speed=6", "input "]);
});
