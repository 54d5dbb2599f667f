// How a script of a part is imported where all stands in one file: it is there.

/** A function that imports a script, which exports a module. */
export type Script<Module> = () => Promise<Module>;

export const script = <Module>(part: Script<Module>, _from: URL): Promise<Module> => part();
