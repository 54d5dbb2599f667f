// What the tests have in place of a browser.

/** Dispatches an event with properties of its own, its target too, and returns it. */
export function dispatch(at: EventTarget, name: string, properties: object = {}): Event {
  const event = new Event(name, { cancelable: true });
  for (const [property, value] of Object.entries(properties)) Object.defineProperty(event, property, { value });
  at.dispatchEvent(event);
  return event;
}

/** Puts something in the place of a global name. */
export function stand(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Catches what is written to the console, and returns it. */
export function heard(method: "warn" | "error", act: () => void): string[] {
  const lines: string[] = [];
  const before = console[method];
  console[method] = (...words: unknown[]) => lines.push(words.join(" "));
  try {
    act();
  } finally {
    console[method] = before;
  }
  return lines;
}

/** An element that has attributes and nothing else; it tells of each that changes. */
export class Attributes {
  readonly texts = new Map<string, string>();
  readonly changed: (name: string, before: string | null, after: string | null) => void;

  constructor(changed: Attributes["changed"] = () => {}) {
    this.changed = changed;
  }

  getAttribute(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.texts.has(name);
  }

  setAttribute(name: string, text: string): void {
    const before = this.getAttribute(name);
    this.texts.set(name, text);
    this.changed(name, before, text);
  }

  removeAttribute(name: string): void {
    const before = this.getAttribute(name);
    if (this.texts.delete(name)) this.changed(name, before, null);
  }

  toggleAttribute(name: string, on: boolean): void {
    if (!on) this.removeAttribute(name);
    else if (!this.hasAttribute(name)) this.setAttribute(name, "");
  }
}
