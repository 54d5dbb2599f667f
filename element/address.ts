// The address of the page, as the widget writes it.

/** The event of the Navigation API, as far as it is of use here. */
interface Journeys {
  intercept(options?: object): void;
}

/**
 * Has whoever answers a journey leave the focus and the place on the page to the reader. Nothing
 * else tells beforehand that an event is answered, so its method is another one meanwhile.
 */
function still(act: () => void): void {
  const prototype = (globalThis as { NavigateEvent?: { prototype: Journeys } }).NavigateEvent?.prototype;
  if (!prototype || Object.isFrozen(prototype)) return act();
  const { intercept } = prototype;
  prototype.intercept = function (options) {
    return intercept.call(this, { ...options, focusReset: "manual", scroll: "manual" });
  };
  try {
    return act();
  } finally {
    prototype.intercept = intercept;
  }
}

/**
 * Replaces the address; what the page keeps with its entry stays. To a router that rests on the
 * Navigation API this is a journey: it may go on it, but the reader stays where they are.
 */
export function replaceAddress(address: string): void {
  still(() => history.replaceState(history.state, "", address));
}

/**
 * Says on the console that an id begins no key of the address, and returns what the page is told of
 * it: keys need an id of our form. The widget itself works all the same.
 */
export function unsynced(id: string): { code: string; message: string } {
  const code = "url-sync";
  const message = `the id “${id}” is no beginning of a key; use a letter from a to z, then such letters, digits and hyphens`;
  console.error(`weigh-up: ${code}: ${message}.`);
  return { code, message };
}
