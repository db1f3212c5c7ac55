/** What is wrong with the editors' words on figures, and where in their file. */
export interface Fault {
  readonly rule: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

/** A fault of these words. */
export function fault(
  rule: string,
  path: readonly PropertyKey[],
  message: string,
  hint: string,
): Fault {
  return { rule, path, message, hint };
}
