// What readers and pages do, at random.

function randomly(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ANSWERS = [
  "",
  "speed=9",
  "speed=0&learning=10&projects=iot",
  "must=iot&team.python=8",
  "view=article&community=2",
  "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0",
  "python.speed=10&nodejs.speed=0&speed=10",
  "projects=messaging-chat,iot&fit=10&team=9&team.nodejs=3",
  "team.go=10&speed=10&go.speed=0",
  "nonsense=5&speed=a",
];
const PAGE = {
  answers: [...ANSWERS, null],
  comparison: ["node-vs-python", "node-vs-python-vs-go", "there-is-none", null],
  mode: ["full", "compact", "verdict", null],
  readonly: ["", null],
  disabled: ["", null],
  lang: ["en", "en-GB", "de", null],
  theme: ["light", "dark", "auto", null],
  hide: ["charts", "evidence,footer", "share,compare", null],
  "heading-level": ["2", "4", null],
  "cta-python": ["Take Python", null],
};

// What hands something on, or goes away from the page.
const ELSEWHERE = ".share button, .panel .primary, .export button, [id^=go-]";

const ACTS = {
  slide({ any, all, whole }, element) {
    const slider = any(all(element, "[type=range]:enabled"));
    if (!slider) return;
    slider.value = whole(11);
    slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  },
  press({ any, all }, element) {
    const button = any(all(element, `button:enabled:not(${ELSEWHERE}), .must`));
    button?.click();
    return button?.textContent;
  },
  unfold({ any, all }, element) {
    any(all(element, ".opener"))?.click();
  },
  view({ any, all }, element) {
    any(all(element, ".views label"))?.click();
  },
  write({ any, all }, element) {
    const field = any(all(element, "#compare-lines"));
    if (!field) return;
    field.value = any(ANSWERS.map((answers) => `https://example.org/?${answers}`));
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  },
  set({ any }, element) {
    const name = any(Object.keys(PAGE));
    const value = any(PAGE[name]);
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    return `${name}=${value}`;
  },
  answer({ any }, element) {
    element.setAttribute("answers", any(ANSWERS));
  },
  remove(_, element) {
    element.remove();
  },
  move({ any }, element) {
    any([...document.querySelectorAll("section")]).append(element);
  },
};

// Each is as frequent as it stands here.
const WHEEL = [
  ...Array(10).fill("slide"),
  ...Array(8).fill("press"),
  ...Array(3).fill("unfold"),
  ...Array(4).fill("view"),
  ...Array(6).fill("set"),
  ...Array(3).fill("answer"),
  "write",
  "remove",
  "move",
];

const turn = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(null);
  });

class Soak {
  // After how many acts an element is compared.
  static EVERY = 7;

  acts = 0;
  compared = 0;
  differences = [];
  #random;
  #elements = [...document.querySelectorAll("weigh-up")];
  #done = new Map(this.#elements.map((element) => [element, []]));

  constructor(seed) {
    const random = randomly(seed);
    const whole = (below) => Math.floor(random() * below);
    const any = (list) => list[whole(list.length)];
    const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
    this.#random = { whole, any, all };
  }

  async run(acts) {
    const { any, whole } = this.#random;
    for (let count = 0; count < acts; count++) {
      const element = any(this.#elements);
      const act = element.isConnected ? any(WHEEL) : "move";
      const done = this.#done.get(element);
      const before = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`).join(" ");
      const what = ACTS[act](this.#random, element) ?? "";
      done.push(`${this.acts}: ${act} ${what} (${before})`);
      done.splice(0, done.length - 8);
      this.acts++;
      // Some follow each other within a turn of the page.
      for (let turns = whole(4); turns > 0; turns--) await turn();
      if (this.acts % Soak.EVERY === 0) await this.#compare(any(this.#elements));
    }
    const { acts: all, compared, differences } = this;
    return { acts: all, compared, differences };
  }

  /** Brings all elements back to where they began, so that what they hold can be counted. */
  async begin() {
    for (const element of this.#elements) {
      element.remove();
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      element.loading = "eager";
    }
    await rest(0);
    document.querySelector("section").append(...this.#elements);
    await Promise.all(this.#elements.map((element) => element.ready));
    return true;
  }

  /** Compares an element with a fresh one. */
  async #compare(element) {
    if (!element.isConnected) return;
    await element.ready.catch(() => {});
    const found = await unlikeFresh(element);
    this.compared++;
    const done = this.#done.get(element).slice();
    if (found) this.differences.push({ ...found, place: this.#elements.indexOf(element), done });
  }
}
