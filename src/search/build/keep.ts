/** Gives what was made from the same input before, or makes it and keeps it. */
export type Keep = (input: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** Keeps nothing. */
export const makeAnew: Keep = (_input, make) => make();
