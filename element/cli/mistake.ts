// A mistake of the user's.

/** What is wrong, in words that say what to do next. */
export class Mistake extends Error {}
