// The appendix: what few readers open, as a module of its own. It is loaded once for all elements,
// and whatever happens to it stays out of the widget.

import { appendix as part } from "#appended";
import { messageOf, type Told } from "./failure.js";
import type { Appendix } from "./glue/appendix.js";
import type { AppendixGlue, Guard, Start, Widget } from "./glue.js";
import type { Lent } from "./loading.js";

// What the element lends, and whom to tell that the appendix is gone.
let start: Start;
let guard: Guard;
let report: Lent["report"];
let failureOf: Lent["failureOf"];
let gone: () => void;

/** The module and its style sheet. */
interface Loaded {
  readonly glue: AppendixGlue;
  readonly sheet: CSSStyleSheet;
}

let loaded: Promise<Loaded | null> | undefined;
let dropped = false;

/** Takes what the element lends. */
export function equip(lent: Lent & { gone: () => void }): void {
  ({ start, guard, report, failureOf, gone } = lent);
}

const tell = ({ code, message }: Told) => report({ code, message: `appendix: ${message}` });

/**
 * The module and its style sheet, from a folder. Where they cannot be had there is null, which is
 * no failure of the widget, and the next wish for them is another attempt.
 */
export function load(from: URL): Promise<Loaded | null> {
  loaded ??= start(part, from, drop)
    .then((glue) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(glue.appendix_styles());
      return { glue, sheet };
    })
    .catch((error) => {
      loaded = undefined;
      tell(failureOf(error));
      return null;
    });
  return loaded;
}

/** After a panic the appendix is gone for good, and the widgets go on without it. */
function drop(error: unknown): void {
  if (dropped) return;
  dropped = true;
  loaded = Promise.resolve(null);
  tell({ code: "panic", message: messageOf(error) });
  // The widget may be in the middle of asking the appendix something.
  queueMicrotask(gone);
}

/** Calls into the appendix. A panic there answers nothing and stays out of the widget. */
function call<Answer>(ask: () => Answer): Answer | undefined {
  if (dropped) return undefined;
  try {
    return ask();
  } catch (error) {
    drop(error);
    return undefined;
  }
}

/**
 * The questions that the widget and its surroundings may ask of the appendix. After a panic it
 * answers nothing.
 */
export interface Appended {
  panel(...given: Parameters<Appendix["panel"]>): Uint8Array;
  work(): boolean;
  export(...given: Parameters<Appendix["export"]>): ReturnType<Appendix["export"]>;
  code(...given: Parameters<Appendix["code"]>): string | undefined;
}

/** The appendix to a widget whose files come from a folder: all that may be asked of it. */
export function to(widget: Widget, glue: AppendixGlue, from: URL): Appended | null {
  const of = guard(() => [widget.blob(), widget.language] as const);
  const made = of && call(() => new glue.Appendix(...of, from.href));
  if (!made) return null;
  return {
    panel: (...given) => call(() => made.panel(...given)) ?? new Uint8Array(),
    work: () => call(() => made.work()) ?? false,
    export: (...given) => call(() => made.export(...given)),
    code: (...given) => call(() => made.code(...given)),
  };
}
