// The folder that the other files are in.

import { equal, throws } from "node:assert/strict";
import { test } from "node:test";
import { decoded } from "../files.js";
import { folderOf } from "../home.js";
import { room } from "../room.js";
import { stand } from "./fakes.js";

test("a folder may be named with a slash or without, or by a file in it", () => {
  stand("document", { baseURI: "https://example.org/blog/post.html" });
  const rows: [address: string, folder: string][] = [
    ["https://cdn.example/w", "https://cdn.example/w/"],
    ["https://cdn.example/w/", "https://cdn.example/w/"],
    ["https://cdn.example/w/weigh-up.js", "https://cdn.example/w/"],
    ["https://cdn.example/w/weigh-up.mjs?v=1", "https://cdn.example/w/"],
    ["/assets/1.2", "https://example.org/assets/1.2/"],
    ["own/index.html", "https://example.org/blog/own/"],
    ["", "https://example.org/blog/"],
  ];
  for (const [address, folder] of rows) equal(folderOf(address).href, folder, address);
  throws(() => folderOf("https://"), /^Error: “https:\/\/” is no address$/);
});

test("the room of a widget depends on its width and its mode", () => {
  equal(
    room([27, 292, 50, 66]),
    "@container(min-width:27em){" +
      ":host .room{min-height:var(--weighup-min-height,292em)}" +
      ":host([mode=compact]) .room{min-height:var(--weighup-min-height,50em)}" +
      ":host([mode=verdict]) .room{min-height:var(--weighup-min-height,66em)}}",
  );
});

test("the names of signs are read", () => {
  equal(decoded("a &lt;b&gt; &amp;amp; &quot;c&quot; &nbsp;"), 'a <b> &amp; "c" &nbsp;');
});
