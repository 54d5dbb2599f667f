// `weigh-up snippet`: what to paste into a page, as the widget itself writes it.

import { addressOf } from "./address.js";
import { type Command, read } from "./command.js";
import { known } from "./known.js";
import { Mistake } from "./mistake.js";
import { comparisons, presets } from "./pages.js";
import { program } from "./program.js";
import { site } from "./site.js";

/** What each kind is for, in the order of the help. */
const KINDS = {
  element: "the element, whose script loads the rest when a reader comes near",
  standalone: "the element, with all of it in one script",
  iframe: "a frame of a fixed height, for pages that take no scripts",
  "iframe-resize": "a frame and a script that follows the height of what is in it",
  npm: "the package, for an application with a bundler",
  link: "an address",
} as const;

/** Where the folder is served, if nobody says it. */
const BASE = "/weigh-up/";

const HELP = `weigh-up snippet [--comparison <id>] [--answers <answers>] [--kind <kind>] [--site <address>]

Prints what to paste into a page, the same text that the widget's panel “Embed it on your page” gives.
Where a part of the answers means nothing, such as a misspelt key, that is said, nothing is printed and
the exit code is 1. For an unknown preset the ids of those that there are are listed.

  --comparison <id>    the comparison
  --answers <answers>  as in a link: speed=8&projects=messaging-chat, or preset=live-chat; also
                       theme, mode, hide and lang
  --kind <kind>        one of these, the first where there is none:
${Object.entries(KINDS)
  .map(([kind, what]) => `                         ${kind.padEnd(14)} ${what}`)
  .join("\n")}
  --site <address>     where the widget's files are served; ${BASE} of the same site where it is not said
`;

const OPTIONS = {
  comparison: { type: "string" },
  answers: { type: "string" },
  kind: { type: "string" },
  site: { type: "string" },
} as const;

/** What a snippet shows, in which way, and where the files are. */
export interface Wanted {
  readonly comparison: string;
  readonly kind: string;
  readonly answers: string;
  readonly base: string;
}

export const snippet: Command = {
  help: HELP,
  async run(words) {
    const { values, positionals } = read(words, OPTIONS, "snippet");
    const [other] = positionals;
    if (other !== undefined) {
      throw new Mistake(`“${other}” belongs to no option; put answers in quotes, as in: --answers "speed=8&learning=2"`);
    }
    const kind = kindOf(values.kind ?? "element", values.site);
    const base = values.site === undefined ? BASE : addressOf(values.site);
    const all = await site();
    const ids = comparisons(all);
    const [comparison = ""] = known(values.comparison === undefined ? ids : [values.comparison], ids);
    const answers = (values.answers ?? "").replace(/^\?/, "");
    const { meaningless } = await program("panels");
    const wrong = meaningless(comparison, answers);
    if (wrong.length > 0) throw new Mistake(passedOver(wrong, comparison, presets(all, comparison)));
    console.log(await snippetOf({ comparison, kind, answers, base }));
    return true;
  },
};

/** A kind that there is, and that may do without an address where there is none. */
function kindOf(kind: string, site: string | undefined): string {
  if (!Object.hasOwn(KINDS, kind)) {
    throw new Mistake(`there is no kind “${kind}”; there are: ${Object.keys(KINDS).join(", ")}`);
  }
  if (site === undefined && (kind === "npm" || kind === "link")) {
    throw new Mistake(`a snippet of the kind ${kind} has a whole address in it: add --site https://…`);
  }
  return kind;
}

/** What is wrong with answers of which some parts mean nothing. */
export function passedOver(wrong: readonly string[], comparison: string, presets: readonly string[]): string {
  const [mean, them] = wrong.length > 1 ? ["mean", "them"] : ["means", "it"];
  const there = wrong.some((part) => /^preset=/i.test(part)) ? `; its presets are: ${presets.join(", ")}` : "";
  return `${wrong.map((part) => `“${part}”`).join(", ")} ${mean} nothing in ${comparison}: mend ${them} or leave ${them} out${there}`;
}

/** The text of a snippet. */
export async function snippetOf({ comparison, kind, answers, base }: Wanted): Promise<string> {
  const glue = await program("panels");
  const text = glue.snippet(comparison, kind, `${base}?${answers}`);
  if (text === undefined) throw new Mistake(`the widget knows no “${comparison}” as ${kind}: install the package again`);
  return text;
}
