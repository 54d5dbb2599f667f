// What an element brings as a comparison of its own: in its property, in a script or as a table inside
// it, or at an address.

import type { WeighUp } from "./element.js";

/** A cell of a table. */
interface Cell {
  readonly text: string;
  /** The address of the first link in it. */
  readonly address: string | null;
  /** Says that it covers more than one row or column. */
  readonly merged: boolean;
}

/** The ways in which a text may be written. */
export type Form = "json" | "csv" | "tsv" | "markdown";

/** A comparison as the check takes it. */
export type Brought =
  | { readonly form: Form; readonly text: string }
  | {
      readonly form: "table";
      readonly rows: readonly (readonly Cell[])[];
      readonly title: string | null;
      readonly checked: string | null;
      readonly by: string | null;
    };

/** Where a comparison is to be fetched. */
export interface Elsewhere {
  readonly src: string;
}

/**
 * The script with the data in an element: directly inside, or in something that a page has put
 * around it. There it may be another's, so an element that names a bundled comparison has none.
 */
function scriptIn(element: WeighUp): Element | undefined {
  const scripts = [...element.querySelectorAll('script[type="application/json" i]')];
  const named = element.comparison && element.comparison !== "own";
  return scripts.find(({ parentElement }) => parentElement === element) ?? (named ? undefined : scripts.find(isIn(element)));
}

/** Tells whether something is in an element and in no other like it. */
const isIn = (element: WeighUp) => ({ parentElement }: Element) => parentElement?.closest(element.localName) === element;

/** A row of a table, cell by cell. */
function cells(row: HTMLTableRowElement): Cell[] {
  return [...row.cells].map((cell) => ({
    text: cell.textContent.trim(),
    address: cell.querySelector<HTMLAnchorElement>("a[href]")?.href ?? null,
    merged: cell.colSpan > 1 || cell.rowSpan > 1,
  }));
}

/** The table in an element that means a comparison of its own; any other is a fallback alone. */
function tableIn(element: WeighUp): Brought | undefined {
  if (element.comparison !== "own") return undefined;
  const table = [...element.querySelectorAll("table")].find(isIn(element));
  if (!table) return undefined;
  return {
    form: "table",
    rows: [...table.rows].map(cells),
    title: table.caption?.textContent.trim() || null,
    checked: element.getAttribute("checked"),
    by: element.getAttribute("by"),
  };
}

/**
 * What an element brings, undefined where that is nothing. A framework that meets the element before
 * its script has run leaves an attribute in place of the property.
 */
export function brought(element: WeighUp): Brought | Elsewhere | undefined {
  const written = element.getAttribute("data")?.trim();
  const data = element.data || (written?.startsWith("{") ? written : null);
  if (data !== null) {
    // Mistakes are told by their lines. Of a function or a symbol there is no JSON.
    const text = typeof data === "string" ? data : (JSON.stringify(data, null, 1) ?? String(data));
    return { form: "json", text };
  }
  const script = scriptIn(element);
  if (script) return { form: "json", text: script.textContent };
  const src = element.getAttribute("src");
  return src ? { src } : tableIn(element);
}

/** The same, once the parser is through with the element: a table grows row by row. */
export async function broughtWhole(element: WeighUp): Promise<Brought | Elsewhere | undefined> {
  const found = brought(element);
  const isWhole = found && !("rows" in found);
  if (!isWhole && document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
    return brought(element);
  }
  return found;
}
