// What the widget tells the element, by the calls of `tell` in the wasm.

import type { Chunk } from "./demand.js";
import type { Sharing, Stroke, Taking } from "./details.js";
import type { Told } from "./package/interface.js";

export type { Sharing, Taking };

/** The details of the messages, by their names. */
interface Details {
  /** The first verdict stands, explained where that could be: the version of the widget. */
  ready: string;
  /** The widget is about to draw. */
  drawing: null;
  /** All is drawn. */
  drawn: null;
  share: Sharing;
  take: Taking;
  /** A part of the program is wanted. */
  chunk: Chunk;
  /** Another comparison is wanted: its id. */
  go: string;
  /** The reader has changed some answers to others. */
  act: Stroke;
  /** The page's address has brought other answers. */
  travel: null;
  /** The page is to have this address. */
  address: string;
  /** The address holds no answers, since this id of the element begins no key. */
  unsynced: string;
  /** The reader has changed the leader or the band; the page hears of it. */
  verdict: Told["verdict"];
}

/** A message of the widget's: its name and its detail. */
export type Message = { [Name in keyof Details]: [name: Name, detail: Details[Name]] }[keyof Details];
