// Makes a page of the MDX that the documentation shows, as a framework does that renders on its
// server: compiled, and written as HTML, with the script in the page's template. React tells on the
// console what it would not have so.

import { readFile, writeFile } from "node:fs/promises";
import { evaluate } from "@mdx-js/mdx";
import { renderToString } from "react-dom/server";
import * as runtime from "react/jsx-runtime";

const complaints = [];
console.error = (...given) => complaints.push(given.join(" "));

const docs = await readFile(process.argv[2], "utf8");
const [, section] = docs.split("\n### In JSX and MDX\n");
const [, shown] = /\n```mdx\n([^]*?)\n```\n/.exec(section);
const files = "http://weigh-up.localhost/";
const source = shown.replaceAll("https://example.org/weigh-up/", files);
const { default: Content } = await evaluate(source, runtime);
const body = renderToString(runtime.jsx(Content, {}));
if (complaints.length > 0) throw new Error(complaints.join("\n"));
const head = `<meta charset="utf-8"><title>Notes</title><link rel="icon" href="data:,">
<script type="module" src="${files}weigh-up.js"></script>`;
await writeFile("index.html", `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>\n`);
