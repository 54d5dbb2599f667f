// `npx weigh-up`: what a site without Rust needs of the package.

import { version } from "#parts";
import process from "node:process";
import { check } from "./check.js";
import type { Command } from "./command.js";
import { copy } from "./copy.js";
import { Mistake } from "./mistake.js";
import { snippet } from "./snippet.js";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["copy", copy],
  ["check", check],
  ["snippet", snippet],
]);

const HELP = `weigh-up ${version}: an embeddable widget that turns “it depends” into a verdict for this reader

  weigh-up copy <folder>    puts the widget's files into a folder that your site serves
  weigh-up check <file>     checks a comparison of your own
  weigh-up snippet          prints what to paste into a page
  weigh-up <command> --help tells more
`;

async function run([name = "--help", ...words]: readonly string[]): Promise<boolean> {
  if (["--version", "-V"].includes(name)) return say(version);
  if (["--help", "-h", "help"].includes(name)) return say(HELP);
  const command = COMMANDS.get(name);
  if (!command) throw new Mistake(`there is no command “${name}”; see: weigh-up --help`);
  if (words.some((word) => ["--help", "-h"].includes(word))) return say(command.help);
  return command.run(words);
}

function say(text: string): true {
  console.log(text.trimEnd());
  return true;
}

try {
  if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  // What is no mistake of the user's is a fault of ours, and is told with its place.
  console.error(error instanceof Mistake ? `weigh-up: ${error.message}` : error);
  process.exitCode = 1;
}
