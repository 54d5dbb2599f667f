// The parts of the program that are loaded on demand: for each chunk the files that it needs. Under
// trunk the program is whole. A build that splits it puts another module in place of this one.

import type { Files, Links } from "./demand.js";

export const chunks: Files = { panels: [], check: [], evidence: [], explainer: [] };

/** The exports of the program that the files are linked with, by the names that they import. */
export const links: Links = () => ({});
