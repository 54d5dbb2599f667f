// Forty things that readers and pages do, one after the other: a control, and what is done.

const press = (selector) => [selector, (control) => control.click()];
const slide = (id, value) => [
  `#${id}`,
  (slider) => {
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  },
];
/** Opens all that belongs to the questions and to what explains the verdict. */
function unfold({ shadowRoot }) {
  const folds = shadowRoot.querySelectorAll(
    "section:is(.projects, .team, .matters) :is(.fold > .opener, .more), .start .opener, .closer .quiet > .opener",
  );
  for (const fold of folds) if (fold.ariaExpanded === "false" && fold.checkVisibility()) fold.click();
}

const set = (name, value) => [null, () => element.setAttribute(name, value)];

const ACTS = [
  ...[9, 0, 10, 1, 5].map((value) => slide("weight-3", value)),
  ...[0, 1, 2, 4, 5, 6, 7].map((criterion) => slide(`weight-${criterion}`, 8 - criterion)),
  press(".slider:has(#weight-3) .step:last-of-type"),
  press(".slider:has(#weight-0) .step:first-of-type"),
  press("#type-iot"),
  press(".projects .fold > .opener"),
  press(".chosen .must input"),
  slide("team-1", 6),
  slide("team-0", 2),
  press("#type-data-streaming"),
  press(".projects .more"),
  press(".criterion:has(#weight-3) .opener"),
  slide("score-0-3", 0),
  slide("score-0-3", 7),
  press(".own:has(#score-0-3) .quiet"),
  press(".criterion:has(#weight-3) .opener"),
  press(".again button:last-child"),
  press(".presets .chip:nth-child(2)"),
  press(".presets .chip:nth-child(6)"),
  press(".views label:last-of-type input"),
  press(".views label:first-of-type input"),
  press(".again button:first-child"),
  press(".attempts button"),
  press(".again button:last-child"),
  press("#type-complex-spa"),
  set("answers", "speed=10&learning=0"),
  set("answers", "must=iot&team.python=9"),
  set("cta-python", "Take Python"),
  set("mode", "compact"),
  set("mode", "full"),
];

/** Whether a control can be used: others may have taken it away, or put a copy there. */
const isOurs = (control) => control?.isConnected && root.contains(control) && !control.disabled;

/**
 * Has others do something before each of some acts. Returns where the screen was not that of a fresh
 * element of the same answers and attributes afterwards, or null.
 */
async function besides(hand, acts) {
  const drawn = root.querySelector(".widget").parentNode;
  for (const [selector, act] of acts) {
    const control = selector && root.querySelector(selector);
    // Where others have taken controls away, what these would have shown is not there.
    if (selector && !control && hand === HANDS[NOBODY]) return `nothing is ${selector}`;
    await hand(drawn);
    await rest(0);
    const verdict = JSON.stringify(element.verdict);
    const ours = !selector || isOurs(control);
    if (ours) act(control);
    await rest(0);
    // Where the reader had no control left, or nothing followed from it, the page sets answers.
    if (!ours || (hand !== HANDS[NOBODY] && verdict === JSON.stringify(element.verdict)))
      element.setAttribute("answers", `speed=${turns % 10}&libraries=${++turns % 9}`);
    const found = await unlikeFresh(element);
    if (found) return { ...found, selector, text: element.verdict.text };
  }
  return null;
}

// Goes on from one script to the next, so that no answers are those that stand already.
window.turns ??= 0;
