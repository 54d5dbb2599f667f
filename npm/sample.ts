/** What a program writes with the package's types; the compiler alone reads it. */
import { WeighUp, define, type Verdict } from "weigh-up";
import "weigh-up/define";
import "weigh-up/standalone";

define();

const element = document.createElement("weigh-up");
element.comparison = "node-vs-python";
element.headingLevel = 2;
element.readonly = true;
element.answers = null;

const verdict: Verdict | null = element.verdict;
const [first] = verdict?.ranking ?? [];
const total: number = typeof first?.total === "number" ? first.total : Math.max(...(first?.total ?? [0]));
const leader: string = verdict?.leader ?? `${verdict?.tied.join()} ${total}`;

element.addEventListener("weighup-verdict", function (event) {
  const band: "none" | "tie" | "close" | "leans" | "clear" | "certain" = event.detail.band;
  this.title = `${leader} ${band}`;
});
element.addEventListener("click", (event) => event.clientX);
document.body.addEventListener("weighup-share", (event) => {
  event.preventDefault();
  event.detail.url.toUpperCase();
});

const picture: Promise<Blob> = element.exportAs("png");
const table: Promise<string> = element.exportAs("csv");
void Promise.all([element.ready, element.reset(), element.shareUrl(), picture, table]);

// @ts-expect-error: there is no such kind.
void element.exportAs("pdf");
// @ts-expect-error: the verdict is read alone.
element.verdict = null;

class Own extends WeighUp {}
customElements.define("own-weigh-up", Own);
