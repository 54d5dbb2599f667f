// How attributes and properties are typed, for the types and the manifest alike.

import { type Attribute, isSwitch } from "../attributes.js";
import { VALUES } from "../values.js";

/** The name of the property of an attribute. */
export const camel = (name: string): string => name.replace(/-./g, (two) => two[1]!.toUpperCase());

/** A list of values as a type. */
export const union = (values: readonly string[]): string => values.map((value) => JSON.stringify(value)).join(" | ");

/** The values of an attribute that has few. */
export function valuesOf(name: Attribute): readonly string[] | null {
  return name in VALUES ? VALUES[name as keyof typeof VALUES] : null;
}

/** Tells whether the values of an attribute are numbers. */
export const isLevel = (name: Attribute): boolean => !!valuesOf(name)?.every((value) => /^\d$/.test(value));

/** The type of the property of an attribute. */
export const typeOf = (name: Attribute): string => (isSwitch(name) ? "boolean" : "string | null");

/** The attributes in the order in which they are told: what most pages set comes first. */
export function told<Row>(rows: Readonly<Record<Attribute, Row>>): readonly (readonly [Attribute, Row])[] {
  const order = Object.keys(rows) as Attribute[];
  return order.map((name) => [name, rows[name]] as const);
}
