// Other hands in what the widget has drawn: those of a translator, an extension, a script.

const ALL: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeOldValue: true,
  characterData: true,
  characterDataOldValue: true,
};

/** Changes by the nodes that they changed. */
function byTarget(changes: readonly MutationRecord[]): Map<Node, MutationRecord[]> {
  const groups = new Map<Node, MutationRecord[]>();
  for (const change of changes) {
    const group = groups.get(change.target);
    if (group) group.push(change);
    else groups.set(change.target, [change]);
  }
  return groups;
}

/** The children of a node before its last changes. */
export function childrenBefore(node: Node, changes: readonly MutationRecord[]): Node[] {
  let children: Node[] = [...node.childNodes];
  for (const { addedNodes, removedNodes, nextSibling } of changes.toReversed()) {
    const added = [...addedNodes];
    children = children.filter((child) => !added.includes(child));
    const place = nextSibling ? children.indexOf(nextSibling) : children.length;
    children.splice(place, 0, ...removedNodes);
  }
  return children;
}

/** Gives a node the children that it had. Those that are in their place stay untouched. */
function putBack(node: Node, children: readonly Node[]): void {
  let next: Node | null = null;
  for (const child of children.toReversed()) {
    if (child.parentNode !== node || child.nextSibling !== next) node.insertBefore(child, next);
    next = child;
  }
}

/**
 * Puts the controls where the widget has them: a hand may have moved one that the widget has not
 * followed.
 */
function settle(root: Element): void {
  for (const input of root.querySelectorAll("input")) {
    const { value = "" } = input.parentElement!.dataset;
    if (input.type === "range" && input.value !== value) input.value = value;
    if (input.checked !== input.defaultChecked) input.checked = input.defaultChecked;
  }
}

/**
 * The widget knows its tree by what it drew, and changes it piece by piece. Where others have
 * wrapped, replaced or moved pieces, it would write into what nobody sees any more, or find its
 * place taken. So this notes what they change, and takes it back before the widget draws the next
 * time. Until then what they did stands: nothing is drawn for them, so that no two of us ever
 * answer each other.
 */
export class OtherHands {
  readonly #root: Element;
  readonly #home: ShadowRoot;
  readonly #observer: MutationObserver;
  // Whether what changes now is the widget's own doing.
  #drawing = false;
  #closed = false;
  // What nodes held before others changed them.
  readonly #children = new Map<Node, readonly Node[]>();
  readonly #texts = new Map<CharacterData, string>();
  readonly #attributes = new Map<Element, Map<string, string | null>>();

  constructor(root: Element) {
    this.#root = root;
    this.#home = root.parentNode as ShadowRoot;
    this.#observer = new MutationObserver((changes) => (this.#drawing ? this.watch() : this.#note(changes)));
  }

  /** Nothing more is drawn in this turn: whatever changes from now on, others have changed. */
  watch(): void {
    if (this.#closed || !this.#drawing) return;
    this.#drawing = false;
    this.#observer.takeRecords();
  }

  /** All is drawn. */
  settle(): void {
    settle(this.#root);
    this.watch();
  }

  /**
   * Puts everything back as the widget has drawn it, and looks away while it draws in this turn.
   */
  undo(): void {
    if (this.#drawing) return;
    this.#note(this.#observer.takeRecords());
    this.#observer.disconnect();
    this.#observer.observe(this.#root, ALL);
    this.#drawing = true;
    // The widget draws in several turns where it needs long, and others may have theirs in between.
    queueMicrotask(() => this.watch());
    const { activeElement } = this.#home;
    if (!this.#root.parentNode) this.#home.append(this.#root);
    // What was moved may have come to stand around its own parent, so nothing is put in before all
    // is out.
    for (const [node, children] of this.#children) {
      for (const child of [...node.childNodes]) if (!children.includes(child)) child.remove();
    }
    for (const [node, children] of this.#children) putBack(node, children);
    for (const [node, text] of this.#texts) node.data = text;
    for (const [node, attributes] of this.#attributes) {
      for (const [name, value] of attributes) {
        if (value === null) node.removeAttribute(name);
        else node.setAttribute(name, value);
      }
    }
    for (const noted of [this.#children, this.#texts, this.#attributes]) noted.clear();
    // A browser takes the focus from what is moved.
    if (activeElement && activeElement !== this.#home.activeElement) (activeElement as HTMLElement).focus({ preventScroll: true });
  }

  /** The widget leaves. */
  close(): void {
    this.undo();
    this.#closed = true;
    this.#observer.disconnect();
  }

  #note(changes: MutationRecord[]): void {
    const moves = changes.filter(({ type }) => type === "childList");
    for (const [node, its] of byTarget(moves)) {
      if (!this.#children.has(node)) this.#children.set(node, childrenBefore(node, its));
    }
    for (const { type, target, oldValue, attributeName, removedNodes } of changes) {
      // The first that is noted is what the widget drew.
      if (type === "characterData") {
        const text = target as CharacterData;
        if (!this.#texts.has(text)) this.#texts.set(text, oldValue!);
      }
      // The root and the elements that have names of their own are dressed by other parts of us.
      if (type === "attributes" && target !== this.#root && !(target as Element).localName.includes("-")) {
        const element = target as Element;
        const attributes = this.#attributes.get(element) ?? new Map<string, string | null>();
        this.#attributes.set(element, attributes);
        if (!attributes.has(attributeName!)) attributes.set(attributeName!, oldValue);
      }
      // What was taken out of the tree may be changed elsewhere.
      for (const node of removedNodes) if (!this.#root.contains(node)) this.#observer.observe(node, ALL);
    }
  }
}
