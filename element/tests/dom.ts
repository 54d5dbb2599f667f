// As much of a tree as a translator changes: elements and texts that can be moved, with attributes,
// and an observer that notes what changes until its turn comes.

type Kind = "childList" | "attributes" | "characterData";

interface Change {
  readonly type: Kind;
  readonly target: Node;
  readonly addedNodes: readonly Node[];
  readonly removedNodes: readonly Node[];
  readonly nextSibling: Node | null;
  readonly attributeName: string | null;
  readonly oldValue: string | null;
}

const observers = new Set<Observer>();

/** An observer, whose callback runs when `turn` says so. */
export class Observer {
  readonly #hear: (changes: Change[]) => void;
  readonly #roots = new Set<Node>();
  #changes: Change[] = [];

  constructor(hear: (changes: Change[]) => void) {
    this.#hear = hear;
    observers.add(this);
  }

  observe(root: Node): void {
    this.#roots.add(root);
  }

  disconnect(): void {
    this.#roots.clear();
    this.#changes = [];
  }

  takeRecords(): Change[] {
    return this.#changes.splice(0);
  }

  note(change: Change): void {
    if ([...this.#roots].some((root) => root.contains(change.target))) this.#changes.push(change);
  }

  hear(): void {
    const changes = this.takeRecords();
    if (changes.length > 0) this.#hear(changes);
  }
}

/** The turn of all observers. */
export function turn(): void {
  for (const observer of observers) observer.hear();
}

function tell(type: Kind, target: Node, more: Partial<Change>): void {
  const nothing = { addedNodes: [], removedNodes: [], nextSibling: null, attributeName: null, oldValue: null };
  for (const observer of observers) observer.note({ type, target, ...nothing, ...more });
}

/** An element, or by the name `#text` a text. */
export class Node {
  readonly localName: string;
  readonly dataset: Record<string, string> = {};
  parentNode: Node | null = null;
  activeElement: Node | null = null;
  #children: Node[] = [];
  #attributes = new Map<string, string>();
  #data = "";

  constructor(localName: string, ...children: (Node | string)[]) {
    this.localName = localName;
    for (const child of children) this.append(typeof child === "string" ? text(child) : child);
  }

  get childNodes(): readonly Node[] {
    return [...this.#children];
  }

  get nextSibling(): Node | null {
    const beside = this.parentNode?.childNodes ?? [];
    return beside[beside.indexOf(this) + 1] ?? null;
  }

  get data(): string {
    return this.#data;
  }

  set data(data: string) {
    const oldValue = this.#data;
    this.#data = data;
    tell("characterData", this, { oldValue });
  }

  contains(node: Node | null): boolean {
    for (let one = node; one; one = one.parentNode) if (one === this) return true;
    return false;
  }

  querySelectorAll(): readonly Node[] {
    return [];
  }

  append(child: Node): void {
    this.insertBefore(child, null);
  }

  insertBefore(child: Node, next: Node | null): void {
    child.remove();
    this.#children.splice(next ? this.#children.indexOf(next) : this.#children.length, 0, child);
    child.parentNode = this;
    tell("childList", this, { addedNodes: [child], nextSibling: next });
  }

  remove(): void {
    const { parentNode, nextSibling } = this;
    if (!parentNode) return;
    parentNode.#children = parentNode.#children.filter((child) => child !== this);
    this.parentNode = null;
    tell("childList", parentNode, { removedNodes: [this], nextSibling });
  }

  setAttribute(name: string, value: string): void {
    const oldValue = this.#attributes.get(name) ?? null;
    this.#attributes.set(name, value);
    tell("attributes", this, { attributeName: name, oldValue });
  }

  removeAttribute(name: string): void {
    const oldValue = this.#attributes.get(name) ?? null;
    this.#attributes.delete(name);
    tell("attributes", this, { attributeName: name, oldValue });
  }

  /** The tree as one line: `p(a b)`, with attributes in brackets. */
  toString(): string {
    if (this.localName === "#text") return this.data;
    const attributes = [...this.#attributes].map(([name, value]) => `[${name}=${value}]`).join("");
    return `${this.localName}${attributes}(${this.#children.join(" ")})`;
  }
}

/** A text. */
export function text(data: string): Node {
  const node = new Node("#text");
  node.data = data;
  return node;
}
