// The roots that widgets stand in. They are used again and again: Yew never takes back what it
// listens to on a root, nor lets go of the root, and a root holds all that listens to it.

const free = [];
const heard = new WeakMap();

/** A root that remembers who listens to it. */
function make() {
  const root = document.createElement("div");
  const listeners = [];
  heard.set(root, listeners);
  root.addEventListener = (...listener) => {
    listeners.push(listener);
    EventTarget.prototype.addEventListener.apply(root, listener);
  };
  return root;
}

/** An empty root. */
export function take() {
  return free.pop() ?? make();
}

/** Takes a root back, without whoever listened to it. */
export function giveBack(root) {
  for (const listener of heard.get(root).splice(0)) root.removeEventListener(...listener);
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  // Yew empties it in a task of its own.
  setTimeout(() => free.push(root));
}
