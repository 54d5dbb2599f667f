// What follows a panic of the widget's: nothing in its module can be trusted any more.

import { Failure, messageOf } from "./failure.js";

/** An element, which shows its fallback then. */
interface Failing {
  fail(failure: Failure): void;
}

/** The elements on the page. */
export const elements = new Set<Failing>();

/** The panic, once there was one. */
export let broken: Failure | undefined;

/** After a panic every element shows its fallback. */
export function panic(error: unknown): void {
  if (broken) return;
  broken = new Failure("panic", messageOf(error));
  for (const element of elements) element.fail(broken);
}

/** Calls into the widget. A panic there, or before, answers null. */
export function guard<Answer>(call: () => Answer): Answer | null {
  if (broken) return null;
  try {
    return call();
  } catch (error) {
    panic(error);
    return null;
  }
}
