/* tslint:disable */
/* eslint-disable */

import type { Brought } from "../brought.js";
import type { Fields } from "../details.js";
import type { Verdict } from "../package/verdict.js";



/**
 * A verdict as a file.
 */
export class File {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Its media type.
     */
    readonly kind: string;
    /**
     * A name that every system takes.
     */
    readonly name: string;
    /**
     * Its text.
     */
    readonly text: string;
}

/**
 * A widget on the page.
 */
export class Widget {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Takes over an attribute that was changed from outside.
     */
    attribute(name: string): void;
    /**
     * What to paste into a page, by its kind; nothing for an unknown kind, or where the chunk of
     * the panels is not loaded.
     */
    code(kind: string): string | undefined;
    /**
     * Takes the widget off the page. Its root comes back by `root`.
     */
    destroy(): void;
    /**
     * The verdict as a file of a kind; nothing for an unknown kind, or where a chunk that it needs
     * is not loaded.
     */
    export(kind: string): File | undefined;
    /**
     * Hears that a chunk that it has asked for, by telling `chunk`, is loaded or could not be.
     */
    fetched(chunk: string): void;
    /**
     * The parts of an attribute's value that mean nothing and are passed over. Of a call to action
     * for nobody it is the id that nobody has.
     */
    meaningless(name: string, value: string): string[];
    /**
     * Hears that the reader has come here from another comparison.
     */
    reached(): void;
    /**
     * Hears whether the link reached the clipboard.
     */
    shared(copied: boolean): void;
    /**
     * Hears whether a file was taken along.
     */
    taken(copied: boolean, done: boolean): void;
    /**
     * The address that opens exactly these answers. Where there is none it is their query alone,
     * which the exports read.
     */
    readonly address: string;
    /**
     * What a form submits, as an object: the answers as a query, the id of the leader or nothing,
     * and the band.
     */
    readonly fields: Fields;
    /**
     * The page's own address with the answers in it, where `url-sync` keeps them there.
     */
    readonly hosted: string | undefined;
    /**
     * The verdict object for the answers that stand now; `null` before it can be explained.
     */
    readonly verdict: Verdict | null;
}

/**
 * Hears that a chunk is loaded, by its name. From then on the program calls into it, so nobody
 * but the loader may say so.
 */
export function arrived(chunk: string): void;

/**
 * The blob of a comparison that a page brings, for `mount`. Where it has mistakes, a list of them
 * is thrown, each a text with its line or row. The chunk of the check has to be loaded.
 */
export function check(brought: Brought): Uint8Array;

/**
 * The parts of a link to a bundled comparison that mean nothing and are passed over.
 */
export function meaningless(comparison: string, query: string): string[];

/**
 * Puts a widget into `root`, as the attributes of `element` say. `base` is the address that its
 * links stand on; `tell` is called with the name and the detail of everything that happens. The
 * comparison is the page's own, of which `blob` is what `check` returned, or else the bundled one
 * that address or attribute name.
 */
export function mount(element: HTMLElement, root: Element, base: string, tell: Function, blob?: Uint8Array | number[] | null): Widget;

/**
 * The style sheet of the panels; nothing before their chunk is loaded.
 */
export function panel_styles(): string | undefined;

/**
 * A root that a widget has left, if there is one, to be given to `mount`.
 */
export function root(): Element | undefined;

/**
 * The text to paste into a page so that it shows a bundled comparison, by its kind, where there is
 * no widget to ask. The address is that of the folder with the files, a `?`, and answers as in a
 * link. Nothing for an unknown comparison or kind. The chunk of the panels has to be loaded.
 */
export function snippet(comparison: string, kind: string, address: string): string | undefined;

/**
 * The style sheet of the widget.
 */
export function styles(): string;

