// How a script of a part is imported where all stands in one file: it is there.

export const script = (part) => part();
