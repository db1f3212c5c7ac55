/** What pages are made of at the moment, and of which documents. */
export interface Shown {
  /**
   * A folder with data files that stand for those of the library: all that pages of these documents read;
   * null where they see the whole library.
   */
  readonly data: string | null;
  /** Slugs of the documents whose pages are made; null for all. */
  readonly documents: readonly string[] | null;
}

let now: Shown = { data: null, documents: null };
const forgotten: (() => void)[] = [];

export function shown(): Shown {
  return now;
}

/** From now on pages are made of this: whatever was read or worked out of the rest is forgotten. */
export function show(next: Shown): void {
  now = next;
  for (const forget of forgotten) forget();
}

/** Works something out once for all pages that are made of the same. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  forgotten.push(() => (known = null));
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** The same for every key: a document's slug or the like. */
export function oncePer<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  forgotten.push(() => {
    known.clear();
  });
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}
