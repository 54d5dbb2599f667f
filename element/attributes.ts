// The attributes of the element, and the property of each.

export const ATTRIBUTES = [
  "answers",
  "comparison",
  "comparisons",
  "theme",
  "mode",
  "hide",
  "readonly",
  "disabled",
  "name",
  "heading-level",
  "loading",
  "reveal",
  "url-sync",
  "asset-base",
  "cta",
  "cta-href",
  "src",
  "checked",
  "by",
  "debug",
] as const;

/** The name of an attribute. */
export type Attribute = (typeof ATTRIBUTES)[number];

const SWITCHES = ["readonly", "disabled", "debug"] as const;

/** The name of an attribute that is on or off. */
export type Switch = (typeof SWITCHES)[number];

/** The name of the property of an attribute: `headingLevel` is `heading-level`. */
export type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** The properties of the attributes. */
export type Properties = {
  [Name in Attribute as Camel<Name>]: Name extends Switch ? boolean : string | null;
} & { readOnly: boolean };

/** Tells whether an attribute is on or off, and has no text. */
export const isSwitch = (name: string): name is Switch => (SWITCHES as readonly string[]).includes(name);

/**
 * An attribute by the name of its property. Fields of a form, and frameworks, have `readonly` under
 * another name.
 */
const PROPERTIES: readonly (readonly [string, Attribute])[] = [
  ...ATTRIBUTES.map((name) => [name.replace(/-./g, (two) => two[1]!.toUpperCase()), name] as const),
  ["readOnly", "readonly"],
];

// Properties that are more than an attribute.
const OTHERS = ["data", "form", "ready", "verdict"];

/** The text of an attribute for the value of its property. Of some values there is no text. */
export function textOf(value: unknown): string | null {
  try {
    return value == null ? null : String(value);
  } catch {
    return "";
  }
}

/** Gives a class the properties, each of which writes its attribute by `write`. */
export function define<Kind extends HTMLElement>(
  prototype: Kind,
  write: (element: Kind, name: Attribute, value: unknown) => void,
): void {
  for (const [property, name] of PROPERTIES) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Kind) {
        return isSwitch(name) ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(this: Kind, value: unknown) {
        write(this, name, value);
      },
    });
  }
}

/** Sets what a page set before the element was defined, which hides the properties. */
export function setAgain(element: HTMLElement): void {
  const own = element as unknown as Record<string, unknown>;
  for (const property of [...PROPERTIES.map(([property]) => property), ...OTHERS]) {
    if (!Object.hasOwn(own, property)) continue;
    const value = own[property];
    delete own[property];
    own[property] = value;
  }
}
