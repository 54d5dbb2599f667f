/* tslint:disable */
/* eslint-disable */

/**
 * The appendix to one widget. It keeps no answers: each call says by a link what to speak of.
 */
export class Appendix {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * The snippet of a kind for an address that opens some answers; nothing for an unknown kind.
     */
    code(kind: string, address: string): string | undefined;
    /**
     * The file of a kind for an address that opens some answers; nothing for an unknown kind.
     */
    export(kind: string, address: string): File | undefined;
    /**
     * The appendix to the comparison of a blob, in the language that was asked for.
     * `base` is the address of the folder with the widget's files.
     */
    constructor(blob: Uint8Array | number[], language: string | null | undefined, base: string);
    /**
     * The element of a panel as bytes; none where no panel has that number.
     */
    panel(number: number, state: string, query: string, heading_level: number): Uint8Array;
    /**
     * Counts for a slice what the panels need; whether there is more to count.
     */
    work(): boolean;
}

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
 * The style sheet of the panels.
 */
export function appendix_styles(): string;

