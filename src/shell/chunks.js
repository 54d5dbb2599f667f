// What of the program is loaded on demand: for each chunk the files that it needs. Under trunk the
// program is whole. A build that splits it puts another file in place of this one.

export const chunks = { panels: [], check: [], evidence: [] };

/** What the files are linked with: exports of the program, by the names that they import. */
export const links = (program) => program;
