/* tslint:disable */
/* eslint-disable */

/**
 * A widget on the page.
 */
export class Widget {
    private constructor();
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Takes the appendix that the widget has asked for by telling `appendix`; `null` where it
     * could not be loaded, or has stopped working.
     */
    appended(appendix?: any | null): void;
    /**
     * Takes over an attribute that was changed from outside.
     */
    attribute(name: string): void;
    /**
     * The blob of the comparison, for the appendix.
     */
    blob(): Uint8Array;
    /**
     * Takes the widget off the page. Its root comes back by `root`.
     */
    destroy(): void;
    /**
     * The parts of an attribute's value that mean nothing, a line each: what of it is passed over.
     * Of a call to action for nobody it is the id that nobody has.
     */
    meaningless(name: string, value: string): string;
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
     * What a form submits: the answers as a query, the leader's id or nothing, and the band, a
     * line each.
     */
    readonly fields: string;
    /**
     * The page's own address with the answers in it, where `url-sync` keeps them there.
     */
    readonly hosted: string | undefined;
    /**
     * The language that was asked for, for the appendix.
     */
    readonly language: string | undefined;
    /**
     * The verdict object for the answers that stand now.
     */
    readonly verdict: any;
}

/**
 * Puts a widget into `root`, as the attributes of `element` say. `base` is the address that its
 * links stand on; `tell` is called with the name and the detail of everything that happens. The
 * comparison is the page's own, of which `blob` is the checker's, or else the bundled one that
 * address or attribute name.
 */
export function mount(element: HTMLElement, root: Element, base: string, tell: Function, blob?: Uint8Array | number[] | null): Widget;

/**
 * A root that a widget has left, if there is one, to be given to `mount`.
 */
export function root(): Element | undefined;

/**
 * The style sheet of the widget.
 */
export function styles(): string;

