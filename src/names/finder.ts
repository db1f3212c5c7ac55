/** A name and every way it is written. */
export interface WrittenName {
  readonly id: string;
  readonly variants: readonly string[];
}

/** One place where a name stands: `at` in UTF-16 units. */
export interface FoundName {
  readonly name: string;
  readonly variant: string;
  readonly at: number;
}

/** Ways of writing by their first character, the longest first. */
export type NameFinder = ReadonlyMap<
  string,
  readonly { readonly name: string; readonly variant: string }[]
>;

/** Prepares the search for many names at once. */
export function nameFinder(names: readonly WrittenName[]): NameFinder {
  const written = names
    .flatMap(({ id, variants }) => variants.map((variant) => ({ name: id, variant })))
    .sort((x, y) => y.variant.length - x.variant.length);
  return Map.groupBy(written, ({ variant }) => variant.charAt(0));
}

/** The names in a text, in order; none within another, the longest where several begin. */
export function findNames(text: string, finder: NameFinder): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < text.length;) {
    const match = finder.get(text.charAt(at))?.find(({ variant }) => text.startsWith(variant, at));
    if (match !== undefined) found.push({ ...match, at });
    at += match?.variant.length ?? 1;
  }
  return found;
}
