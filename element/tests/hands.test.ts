// What other hands change in a widget is taken back before the widget draws.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { OtherHands } from "../hands.js";
import { Node, Observer, text, turn } from "./dom.js";
import { stand } from "./fakes.js";

/** A widget that has drawn a sentence, and those who look after it. */
function drawn() {
  stand("MutationObserver", Observer);
  const one = text("Node.js");
  const two = text("leads");
  const line = new Node("p", one, two);
  const root = new Node("div", line, new Node("ul", new Node("li", "a"), new Node("li", "b")));
  const home = new Node("#shadow", root);
  const hands = new OtherHands(root as unknown as Element);
  const draw = (act: () => void) => {
    hands.undo();
    act();
    hands.settle();
    turn();
  };
  draw(() => {});
  return { one, two, line, root, home, hands, draw };
}

const DRAWN = "div(p(Node.js leads) ul(li(a) li(b)))";

test("what stands as it was drawn stays untouched", () => {
  const { root, draw } = drawn();
  draw(() => {});
  equal(String(root), DRAWN);
});

test("a translator's wrapping is taken back, and what is drawn lands in its place", () => {
  const { one, line, root, draw } = drawn();
  const font = new Node("font", "Node.js führt");
  line.insertBefore(font, one);
  one.remove();
  turn();
  equal(String(root), "div(p(font(Node.js führt) leads) ul(li(a) li(b)))");
  draw(() => (one.data = "Python"));
  equal(String(root), "div(p(Python leads) ul(li(a) li(b)))");
});

test("a text that was changed is the widget's again, also where it was taken out", () => {
  for (const out of [false, true]) {
    const { two, root, draw } = drawn();
    if (out) two.remove();
    turn();
    two.data = "führt";
    two.data = "liegt vorn";
    turn();
    draw(() => {});
    equal(String(root), DRAWN);
  }
});

test("an attribute is set back to what it was at first", () => {
  const { line, root, draw } = drawn();
  draw(() => line.setAttribute("class", "verdict"));
  line.setAttribute("class", "translated");
  line.setAttribute("class", "highlighted");
  line.setAttribute("title", "new");
  turn();
  draw(() => {});
  equal(String(root), "div(p[class=verdict](Node.js leads) ul(li(a) li(b)))");
});

test("what others of us dress keeps its dress", () => {
  const { root, line, draw } = drawn();
  const preview = new Node("weigh-up");
  draw(() => line.append(preview));
  root.setAttribute("data-theme", "dark");
  preview.setAttribute("answers", "speed=8");
  turn();
  draw(() => {});
  equal(String(root), "div[data-theme=dark](p(Node.js leads weigh-up[answers=speed=8]()) ul(li(a) li(b)))");
});

test("pieces that were moved around, even around their parent, are back in their order", () => {
  const { root, draw } = drawn();
  const list = root.childNodes[1]!;
  const [first, second] = list.childNodes as [Node, Node];
  list.insertBefore(second, first);
  turn();
  root.insertBefore(second, list);
  second.append(list);
  turn();
  draw(() => {});
  equal(String(root), DRAWN);
});

test("a root that was taken away is put back", () => {
  const { root, home, draw } = drawn();
  root.remove();
  draw(() => {});
  equal(root.parentNode, home);
});

test("what the widget itself draws is nobody else's", () => {
  const { line, root, draw } = drawn();
  draw(() => {
    line.append(text("today"));
    line.setAttribute("class", "verdict");
  });
  draw(() => {});
  equal(String(root), "div(p[class=verdict](Node.js leads today) ul(li(a) li(b)))");
});

test("after the widget has left nothing is taken back", () => {
  const { line, root, hands } = drawn();
  line.append(text("today"));
  hands.close();
  equal(String(root), DRAWN);
  line.append(text("today"));
  turn();
  equal(String(root), "div(p(Node.js leads today) ul(li(a) li(b)))");
});
