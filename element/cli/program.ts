// The widget's own program without a page: what it checks and writes is what the widget does.

import { binary } from "#fetching";
import { widget } from "#parts";
import { type Chunk, demand, supply } from "../demand.js";
import type { WidgetGlue } from "../glue.js";

let started: Promise<WidgetGlue> | undefined;

async function start(from: URL): Promise<WidgetGlue> {
  const glue = await widget.script();
  const running = await glue.default({ module_or_path: await binary(widget.binary, from) });
  supply({ program: running, glue, binary });
  return glue;
}

/** The program with a chunk of it loaded; it starts once. */
export async function program(chunk: Chunk): Promise<WidgetGlue> {
  const here = new URL(import.meta.url);
  const glue = await (started ??= start(here));
  await demand(chunk, here);
  return glue;
}
