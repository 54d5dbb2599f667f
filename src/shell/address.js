// The address of the page, as the widget writes it.

/**
 * Has whoever answers a journey leave the focus and the place on the page to the reader. Nothing
 * else tells beforehand that an event is answered, so its method is another one meanwhile.
 */
function still(act) {
  const prototype = globalThis.NavigateEvent?.prototype;
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
export function replaceAddress(address) {
  still(() => history.replaceState(history.state, "", address));
}
