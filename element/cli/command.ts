// A command: its help, what it does, and how its options are read.

import { type Options, parseArgs } from "node:util";
import { Mistake } from "./mistake.js";

/** A command of the package. */
export interface Command {
  /** How it is called, and its options. */
  readonly help: string;
  /** Does it, and tells whether all is in order; the arguments are those behind its name. */
  run(words: readonly string[]): Promise<boolean>;
}

/** The options and the other words of a command line. */
export function read<const Known extends Options>(
  words: readonly string[],
  options: Known,
  command: string,
) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    // Node says more than one sentence where a word looks like an option.
    const [first = ""] = (error as Error).message.split(". ");
    throw new Mistake(`${first}; see: weigh-up ${command} --help`);
  }
}
