// What others do to the tree of a widget.

const within = (root, all) => {
  const walker = document.createTreeWalker(root, all);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};
const texts = (root) => within(root, NodeFilter.SHOW_TEXT).filter(({ data }) => data.trim() !== "");
const elements = (root) => within(root, NodeFilter.SHOW_ELEMENT).filter((one) => !one.closest("weigh-up"));
const made = (name, ...inside) => {
  const one = document.createElement(name);
  one.append(...inside);
  return one;
};

// All controls are found then.
const NOBODY = "leave it as it is";

const HANDS = {
  [NOBODY]: () => {},
  "wrap every text in another language": (root) => {
    for (const text of texts(root)) text.replaceWith(made("font", made("font", `${text.data}!`)));
  },
  "wrap every text as it is": (root) => {
    for (const text of texts(root)) {
      const font = made("font");
      text.replaceWith(font);
      font.append(text);
    }
  },
  "write other texts": (root) => {
    for (const text of texts(root)) text.data = `${text.data}!`;
  },
  "write other texts into elements": (root) => {
    for (const one of elements(root)) if (one.childElementCount === 0 && one.textContent) one.textContent += "!";
  },
  "split every text": (root) => {
    for (const text of texts(root)) text.splitText(1);
  },
  "join what stands side by side": (root) => root.normalize(),
  "take every text away": (root) => {
    for (const text of texts(root)) text.remove();
  },
  "put something between": (root) => {
    for (const one of elements(root)) if (!one.matches("select, textarea")) one.before(made("i", "?"));
  },
  "turn the order round": (root) => {
    for (const one of elements(root)) if (!one.matches("select")) one.append(...[...one.childNodes].reverse());
  },
  "put copies in the place of all": (root) => {
    for (const one of [...root.children]) one.replaceWith(one.cloneNode(true));
  },
  "empty it": (root) => root.replaceChildren(),
  "take it out": (root) => root.remove(),
  "set and remove attributes": (root) => {
    for (const one of elements(root)) {
      one.title = "?";
      for (const name of ["class", "width", "data-value", "aria-label", "aria-pressed", "hidden", "disabled"]) {
        if (one.hasAttribute(name)) one.removeAttribute(name);
        else if (/^(class|hidden)$/.test(name)) one.setAttribute(name, "other");
      }
    }
  },
  "move parts into the page, and change them there": async (root) => {
    const parts = [...root.querySelectorAll(".headline, .totals, .because, .change, .views, .criterion")];
    for (const one of parts) document.body.append(one);
    await rest(0);
    for (const one of parts) {
      for (const text of texts(one)) text.replaceWith(made("font", text.data));
      one.lastChild?.remove();
    }
    await rest(0);
    for (const one of parts) one.remove();
  },
  "put a part around what is around it": (root) => {
    for (const one of root.querySelectorAll(".verdict, .criterion")) {
      const [part, parent] = [one.firstElementChild, one.parentNode];
      parent.insertBefore(part, one);
      part.append(one);
    }
  },
  "do anything": async (root) => {
    for (let count = 0; count < 60; count++) {
      const nodes = within(root, NodeFilter.SHOW_ALL).filter((node) => !node.parentElement.closest("select, weigh-up"));
      if (nodes.length === 0) return;
      const [one, other] = [any(nodes), any(nodes)];
      any(ANYTHING)(one, other, root);
      // Some of it is seen at once, and some of it later.
      if (count % 20 === 0) await rest(0);
    }
  },
};

// The same on each run.
let seed = 7;
const any = (list) => list[(seed = (seed * 48271) % 2147483647) % list.length];

// What can be done with a node and another one. What would put a node into itself is no harm.
const ANYTHING = [
  (one) => one.remove(),
  (one) => one.replaceWith(made("font", made("b", one.textContent))),
  (one) => one.normalize(),
  (one) => one.before(made("i", "?")),
  (one) => one.append?.(made("i", "?")),
  (one, other) => one.contains(other) || other.append?.(one),
  (one, other) => one.contains(other) || other.before(one),
  (one, _, root) => root.normalize(),
  (one) => {
    const around = made("span");
    one.replaceWith(around);
    around.append(one);
  },
  (one) => one.splitText?.(one.length >> 1),
  (one) => {
    if (one instanceof Text) one.data = "?";
    else one.textContent = "?";
  },
  (one) => one.setAttribute?.("class", "?"),
  async (one) => {
    one.remove();
    await rest(0);
    one.textContent = "?";
  },
];
