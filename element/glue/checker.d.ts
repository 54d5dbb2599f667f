/* tslint:disable */
/* eslint-disable */

/**
 * The blob of a comparison in JSON, for the widget and its appendix. Where it has mistakes, a text
 * is thrown: a mistake a line, each with its line in the JSON.
 */
export function check(json: string): Uint8Array;

