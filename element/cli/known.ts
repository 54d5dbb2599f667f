// The comparisons that the package has, by their ids.

import { Mistake } from "./mistake.js";

/** Ids of which there are some, each once; any other is a mistake. */
export function known(ids: readonly string[], all: readonly string[]): string[] {
  const unknown = ids.find((id) => !all.includes(id));
  if (unknown === undefined) return [...new Set(ids)];
  throw new Mistake(`there is no comparison “${unknown}”; there are: ${all.join(", ")}`);
}
