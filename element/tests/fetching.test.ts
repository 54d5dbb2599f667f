// How a wasm is had, and why it cannot be had.

import { deepEqual, equal, rejects } from "node:assert/strict";
import { test } from "node:test";
import { binary } from "../hosted/fetching.js";
import { addressOf } from "../npm/locating.js";
import { binary as letters } from "../standalone/fetching.js";
import { stand } from "./fakes.js";

const FOLDER = new URL("https://example.org/weigh-up/");

/** A page whose server answers so; what its policy refuses is reported in a later turn. */
function page(answer: (integrity: string) => Response | Promise<Response>, refused = "") {
  const document = new EventTarget();
  stand("document", document);
  stand("fetch", async (_: URL, { integrity }: RequestInit) => {
    const event = Object.assign(new Event("securitypolicyviolation"), { blockedURI: refused });
    if (refused) setTimeout(() => document.dispatchEvent(event));
    return answer(integrity ?? "");
  });
}

const served = (type: string, status = 200) => new Response("", { status, headers: { "content-type": type } });
const fails = (): never => {
  throw new TypeError("Failed to fetch");
};

test("a wasm is taken as it is served", async () => {
  page(() => served("application/wasm"));
  equal((await binary("a.wasm", FOLDER, "sha256-a")).ok, true);
});

test("what cannot be had says why", async () => {
  const WASM = "application/wasm";
  const rows: [code: string, answer: Parameters<typeof page>[0], refused?: string][] = [
    ["http-404", () => served("text/html", 404)],
    ["mime", () => served("text/plain")],
    ["network", fails],
    ["csp-connect", fails, "https://example.org/weigh-up/a.wasm"],
    ["network", fails, "https://elsewhere.example/a.wasm"],
    ["integrity", (integrity) => (integrity ? fails() : served(WASM))],
    ["mime", (integrity) => (integrity ? fails() : served("text/html"))],
  ];
  for (const [code, answer, refused] of rows) {
    page(answer, refused);
    await rejects(binary("a.wasm", FOLDER, "sha256-a"), { code });
  }
});

test("a page in place of a wasm has a remedy of its own", async () => {
  for (const [type, remedy] of [
    ["text/html; charset=utf-8", "Copy the whole folder again."],
    ["text/plain", undefined],
  ] as const) {
    page(() => served(type));
    await rejects(binary("a.wasm", FOLDER), { code: "mime", remedy });
  }
});

test("a page on a disk is told to be served", async () => {
  await rejects(binary("a.wasm", new URL("file:///a/b/")), { code: "file-protocol" });
});

test("a wasm in a text comes out byte by byte", async () => {
  const bytes = [0, 34, 92, 97, 200, 255];
  const text = bytes.map((byte) => String.fromCharCode(byte === 97 ? byte : 256 + byte)).join("");
  const had = await letters(async () => ({ default: text }), FOLDER);
  deepEqual([...(had as Uint8Array)], bytes);
});

test("a bundler's address stands, and an address that it left alone is beside the others", () => {
  stand("document", { baseURI: "https://example.org/app/" });
  const at = (bundled: () => URL) => addressOf({ name: "./a.wasm", bundled }, FOLDER).href;
  equal(at(() => new URL("./a.wasm", import.meta.url)), "https://example.org/weigh-up/a.wasm");
  equal(at(() => "/_next/a.1.wasm" as unknown as URL), "https://example.org/_next/a.1.wasm");
  equal(at(() => fails()), "https://example.org/weigh-up/a.wasm");
});
