// A comparison at an address of its own, by the attribute src: fetched as any file of the page is.

import type { Brought, Form } from "./brought.js";

/** The most bytes that the check looks at. */
const MOST = 1024 * 1024;

/** The forms by the endings of addresses, and by the types that servers tell. */
const FORMS: Readonly<Record<string, Form>> = {
  json: "json",
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  md: "markdown",
  markdown: "markdown",
  "application/json": "json",
  "text/csv": "csv",
  "text/tab-separated-values": "tsv",
  "text/markdown": "markdown",
};

/** The form of a text at an address; undefined where neither address nor server tells one. */
function formOf({ pathname }: URL, type: string): Form | undefined {
  const ending = /\.([a-z]+)$/i.exec(pathname)?.[1] ?? "";
  return FORMS[ending.toLowerCase()] ?? FORMS[type.split(";")[0]!.trim().toLowerCase()];
}

/** Fetches a comparison. What keeps it from coming is thrown as a sentence. */
export async function fetched(src: string): Promise<Brought> {
  let address: URL;
  try {
    address = new URL(src, document.baseURI);
  } catch {
    throw new Error(`src: “${src}” is no address`);
  }
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error(
      `src: ${address.href} could not be fetched: it does not answer, the page's Content-Security-Policy does not ` +
        "name it under connect-src, or its server does not let this page have it",
    );
  }
  if (!response.ok) throw new Error(`src: ${address.href} answers with ${response.status}`);
  const form = formOf(address, response.headers.get("content-type") ?? "");
  if (!form) throw new Error(`src: ${address.href} is neither .json nor .csv, .tsv or .md`);
  if (Number(response.headers.get("content-length")) > MOST) throw new Error(`src: ${address.href} is longer than ${MOST} bytes`);
  return { form, text: await response.text() };
}
