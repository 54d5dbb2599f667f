// `weigh-up copy`: the widget's files in a folder that a site serves.

import { addressOf, likelyPath } from "./address.js";
import { type Command, read } from "./command.js";
import { type Copied, write } from "./folder.js";
import { known } from "./known.js";
import { Mistake } from "./mistake.js";
import { addressed, comparisons, type Files, only } from "./pages.js";
import { packed, site } from "./site.js";
import { snippetOf } from "./snippet.js";

const HELP = `weigh-up copy <folder> [--site <address>] [--only <comparison>] [--keep] [--force]

Puts the widget's files into a folder that your site serves, such as public/weigh-up, and prints the
lines to paste into a page. A later copy into the same folder brings it up to date, and removes the
files of earlier copies that it does not have itself: none that was changed since, and none of yours.

  --site <address>     where the folder will be served, such as https://example.org/weigh-up/; without
                       it pages have no canonical address, no preview of links and no oEmbed
  --only <comparison>  leaves out the pages and the data of the other comparisons; may be there
                       several times, and the first is what the folder's own page opens with
  --keep               leaves the files of earlier copies, for which pages and scripts out of a cache
                       may still ask; the next copy without --keep removes them
  --force              overwrites files that no copy has written, and those changed since
`;

const OPTIONS = {
  site: { type: "string" },
  only: { type: "string", multiple: true },
  keep: { type: "boolean" },
  force: { type: "boolean" },
} as const;

export const copy: Command = {
  help: HELP,
  async run(words) {
    const { values, positionals } = read(words, OPTIONS, "copy");
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) {
      throw new Mistake("name one folder that your site serves, as in: weigh-up copy public/weigh-up");
    }
    const address = values.site === undefined ? undefined : addressOf(values.site);
    const all = await site();
    const ids = known(values.only ?? comparisons(all), comparisons(all));
    const files = addressed(only(all, ids), address);
    files.set(...(await packed()));
    const { force = false, keep = false } = values;
    const copied = await write(folder, files, { force, keep });
    console.log([written(folder, copied.files), ...earlier(copied, keep)].join("\n"));
    const base = address ?? likelyPath(folder);
    const [first = ""] = ids;
    const code = await snippetOf({ comparison: first, kind: "element", answers: "", base });
    console.log(after(address, base, code));
    return true;
  },
};

/** What was written: a folder of the site with the number of its files, or a file. */
function written(folder: string, files: Files): string {
  const counts = new Map<string, number>();
  let bytes = 0;
  for (const [path, content] of files) {
    const slash = path.indexOf("/");
    const place = path.slice(0, slash + 1) || path;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    bytes += content.length;
  }
  const places = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = places.map(([place, count]) => `  ${place}${place.endsWith("/") ? ` (${counted(count)})` : ""}`);
  const size = (bytes / 1_048_576).toFixed(1);
  return [`${folder}: ${files.size} files, ${size} MB`, ...lines].join("\n");
}

/** The fate of the files of earlier copies, where there are any. */
function earlier({ removed, left }: Copied, keep: boolean): string[] {
  const stuck = Object.keys(left).length;
  const fate = keep ? "kept" : "that could not be removed, which the next copy tries again";
  const of = (count: number, fate: string) => (count > 0 ? [`${counted(count)} of earlier copies ${fate}`] : []);
  return [...of(removed, "removed"), ...of(stuck, fate)];
}

const counted = (count: number) => (count === 1 ? "1 file" : `${count} files`);

/** The lines to paste, and what else to know. */
function after(address: string | undefined, base: string, code: string): string {
  const guess = `Paste this into a page. Where the folder is not served as ${base}, write its address instead:`;
  const unknown = "Links to it have no preview; that needs its address: weigh-up copy … --site https://….";
  return [
    "",
    address === undefined ? guess : "Paste this into a page:",
    "",
    code,
    "",
    "Other ways, such as a frame, and other answers: weigh-up snippet --help.",
    ...(address === undefined ? [unknown] : []),
  ].join("\n");
}
