// What an element shows, line by line, as far as it follows from its answers and attributes alone.

// What depends on what the reader did before, and what the panels show.
const HISTORY = [
  "[role=status]",
  ".notice",
  ".share > :not(button)",
  ".again > :last-child",
  ".panels > .fold > :not(.opens)",
  ".footer > .fold > :is(.panel, .note)",
].join();

// Of these, whether they are shown or open depends on it too.
const OPEN = ".change, .again, .panels > .fold > .opens > .opener, .footer > .fold:first-child:not(.about) > .opens > .opener";

function line(element) {
  const hidden = element.matches(OPEN) ? ["hidden", "aria-expanded"] : element.hidden ? ["class"] : [];
  // Where the reader has asked for the widget, its title gets the focus.
  const names = element.getAttributeNames().filter((name) => ![...hidden, "tabindex"].includes(name));
  const said = names.sort().map((name) => `${name}=${element.getAttribute(name)}`);
  if (element.matches("input, textarea")) said.push(`value:${element.value}`, `checked:${element.checked}`);
  if (element.matches("input, textarea, button")) said.push(`disabled:${element.disabled}`);
  return `<${element.localName} ${said.join(" ")}>`;
}

// So does what is offered around a change that was tried.
const history = ({ shadowRoot }) => (shadowRoot.querySelector(".attempts > .done") ? `${HISTORY}, .attempts` : HISTORY);

function* lines(node, passed) {
  let text = "";
  for (const child of node.childNodes) {
    if (child instanceof Text) text += child.data;
    else if (!child.matches(passed)) {
      if (text) yield text;
      text = "";
      yield line(child);
      // What is hidden may hold what was seen before.
      if (!child.hidden || child.matches(OPEN)) yield* lines(child, passed);
    }
  }
  if (text) yield text;
}

function screen({ shadowRoot, verdict }, passed = HISTORY) {
  return [JSON.stringify(verdict), ...lines(shadowRoot, passed)];
}

const openers = (element) => [...element.shadowRoot.querySelectorAll("[aria-expanded]:not(.panels *, .notice *, .footer > .fold:first-child:not(.about) *)")];

/** Opens in one element what is open in another. True once it is. */
function openAlike(element, other) {
  const [ours, theirs] = [openers(element), openers(other)];
  for (const [place, one] of theirs.entries()) {
    const open = (button) => button?.getAttribute("aria-expanded");
    if (open(ours[place]) === open(one)) continue;
    ours[place]?.click();
    return false;
  }
  return true;
}

/** Where two screens first differ, with what stands before. */
function difference(one, other) {
  if (one.length === other.length && one.every((line, place) => line === other[place])) return null;
  const at = one.findIndex((line, place) => line !== other[place]);
  const around = (lines) => lines.slice(Math.max(0, at - 4), at + 3);
  return { at, here: around(one), fresh: around(other) };
}

const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// How long an element may take until it is like another one, in milliseconds.
const PATIENCE = 4000;

/** Where an element differs from a fresh one of the same answers and attributes, or null. */
async function unlikeFresh(element) {
  // The attributes follow what was done.
  await rest(0);
  const fresh = element.cloneNode(true);
  document.body.append(fresh);
  await fresh.ready.catch(() => {});
  const late = performance.now() + PATIENCE;
  let found;
  do {
    if (!openAlike(fresh, element)) found = { here: ["other parts are open"] };
    else found = difference(...[element, fresh].map((one) => screen(one, history(element))));
    if (found) await rest(5);
  } while (found && performance.now() < late);
  fresh.remove();
  return found;
}
