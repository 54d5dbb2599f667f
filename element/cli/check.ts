// `weigh-up check`: a comparison's mistakes, each with its line.

import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Brought, Form } from "../brought.js";
import { type Command, read } from "./command.js";
import { Mistake } from "./mistake.js";
import { program } from "./program.js";

const HELP = `weigh-up check <file>…

Checks comparisons as the widget does, in JSON or as a table in CSV, TSV or Markdown, and prints a line
for each mistake: file:line: message. The exit code is 1 where there is one. A comparison to begin with
is comparisons/<id>.json in the folder that weigh-up copy has written.
`;

/** The forms by the endings of files; any other is read as JSON. */
const FORMS: Readonly<Record<string, Form>> = { ".csv": "csv", ".tsv": "tsv", ".md": "markdown", ".markdown": "markdown" };

/** How the widget tells of a mistake. */
const LINE = /^line (\d+): (.*)$/s;

export const check: Command = {
  help: HELP,
  async run(words) {
    const { positionals } = read(words, {}, "check");
    if (positionals.length === 0) {
      throw new Mistake("name the file of a comparison, as in: weigh-up check bread.json");
    }
    let good = true;
    for (const file of positionals) {
      const form = FORMS[extname(file).toLowerCase()] ?? "json";
      const mistakes = await mistakesIn({ form, text: await text(file) });
      good &&= mistakes.length === 0;
      for (const mistake of mistakes) console.error(mistake.replace(LINE, `${file}:$1: $2`));
      if (mistakes.length === 0) console.log(`${file}: no mistakes`);
    }
    return good;
  },
};

/** The text of a file. */
async function text(file: string): Promise<string> {
  if (/\.toml$/i.test(file)) {
    throw new Mistake(
      `${file} is TOML, which the widget does not read: write it as JSON, of the same keys, or check it in a clone ` +
        `of weigh-up by \`cargo xtask check ${file}\``,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new Mistake(`${file} cannot be read (${(error as Error).message}): name a file in JSON, CSV or Markdown`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake(`${file} is no text in UTF-8: save it as such`);
  }
}

/** The mistakes in a comparison, as the widget tells them. */
async function mistakesIn(brought: Brought): Promise<readonly string[]> {
  const glue = await program("check");
  try {
    glue.check(brought);
    return [];
  } catch (error) {
    // What is thrown but a list of mistakes is a panic.
    if (!Array.isArray(error)) throw error;
    return error;
  }
}
