// A finger on a slider: it taps, slides, scrolls or zooms.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { holdTouches } from "../touch.js";
import { dispatch, stand } from "./fakes.js";

/** A slider at 5 within a shadow root; it notes what the widget hears. */
function screen() {
  const page = new EventTarget();
  stand("window", page);
  const within = new EventTarget();
  const heard: string[] = [];
  const slider = {
    value: "5",
    closest: () => slider,
    dispatchEvent: () => heard.push(slider.value),
  };
  holdTouches(within as ShadowRoot, new AbortController().signal);
  const pointer = (name: string, more: object = {}) =>
    dispatch(within, `pointer${name}`, {
      target: slider,
      pointerType: "touch",
      pointerId: 1,
      clientX: 0,
      clientY: 0,
      timeStamp: 1000,
      ...more,
    });
  /**
   * The browser sets the slider, as it does where a finger touches it; returns whether the widget
   * hears of it.
   */
  const set = (value: string) => {
    let passed = false;
    const hear = () => (passed = true);
    within.addEventListener("input", hear);
    slider.value = value;
    dispatch(within, "input", { target: slider });
    within.removeEventListener("input", hear);
    return passed;
  };
  const scroll = (timeStamp: number) => dispatch(page, "scroll", { target: { contains: () => true }, timeStamp });
  return { slider, heard, pointer, set, scroll };
}

test("a tap sets the slider when the finger is lifted", () => {
  const { slider, heard, pointer, set } = screen();
  pointer("down");
  equal(set("8"), false);
  equal(slider.value, "5");
  pointer("move", { clientX: 3 });
  deepEqual(heard, []);
  pointer("up");
  deepEqual([slider.value, ...heard], ["8", "8"]);
});

test("a finger that moves along the slider takes it along", () => {
  const { slider, heard, pointer, set } = screen();
  pointer("down");
  set("8");
  pointer("move", { clientX: 20, clientY: 4 });
  equal(set("7"), true);
  pointer("up");
  deepEqual([slider.value, ...heard], ["7"]);
});

test("a finger that scrolls leaves the slider where it was", () => {
  const { slider, heard, pointer, set } = screen();
  pointer("down");
  set("8");
  pointer("move", { clientX: 4, clientY: 20 });
  equal(set("9"), false);
  pointer("cancel");
  deepEqual([slider.value, ...heard], ["5"]);
});

test("a slide that the browser takes for scrolling is taken back", () => {
  const { slider, heard, pointer, set } = screen();
  pointer("down");
  pointer("move", { clientX: 20 });
  set("7");
  pointer("cancel");
  deepEqual([slider.value, ...heard], ["5", "5"]);
});

test("two fingers zoom", () => {
  const { slider, pointer, set } = screen();
  pointer("down");
  pointer("down", { pointerId: 2 });
  pointer("move", { clientX: 20 });
  equal(set("9"), false);
  pointer("up");
  pointer("up", { pointerId: 2 });
  equal(slider.value, "5");
});

test("a finger that stops a page which scrolls is no tap", () => {
  for (const [scrolled, value] of [
    [950, "5"],
    [800, "8"],
  ] as const) {
    const { slider, pointer, set, scroll } = screen();
    scroll(scrolled);
    pointer("down");
    set("8");
    pointer("up");
    equal(slider.value, value, `scrolled at ${scrolled}`);
  }
});

test("a mouse is not held back", () => {
  const { pointer, set } = screen();
  pointer("down", { pointerType: "mouse" });
  equal(set("8"), true);
});
