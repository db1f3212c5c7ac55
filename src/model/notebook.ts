/**
 * What was worked out before, by a key that says everything it was worked out from. What nobody asks
 * for any more is forgotten, so that it holds no more than the last run needed.
 */
export class Notebook<T> {
  readonly #known: ReadonlyMap<string, T>;
  readonly #used = new Map<string, T>();
  #made = 0;

  constructor(known: Iterable<readonly [string, T]> = []) {
    this.#known = new Map(known);
  }

  /** What is known under this key; worked out where nothing is. */
  recall(key: string, work: () => T): T {
    let value = this.#used.get(key) ?? this.#known.get(key);
    if (value === undefined) {
      value = work();
      this.#made += 1;
    }
    this.#used.set(key, value);
    return value;
  }

  /** Everything asked for so far, to be known in the next run. */
  entries(): readonly (readonly [string, T])[] {
    return [...this.#used];
  }

  /** Of these, what was not known before. */
  made(): readonly (readonly [string, T])[] {
    return [...this.#used].filter(([key]) => !this.#known.has(key));
  }

  /** True when nothing was of use that was known before. */
  get knowsNothing(): boolean {
    return this.#made === this.#used.size;
  }

  /** True when more is known that nobody asked for than is worth keeping: half as much as what was. */
  get isStale(): boolean {
    const all = this.#known.size + this.#made;
    return all - this.#used.size > this.#used.size / 2;
  }
}

/** One thing that the run before left, and what this one leaves in its place. */
export class Handover<T> {
  readonly earlier: T | null;
  /** Null until this run has left something. */
  left: T | null = null;

  constructor(earlier: T | null = null) {
    this.earlier = earlier;
  }
}

/** Recalls what was found in a document by itself (`slug`); `also`: what it depends on besides the document. */
export type RecallOf<T> = (slug: string, also: string, work: () => T) => T;

/** Remembers nothing. */
export function afresh<T>(_slug: string, _also: string, work: () => T): T {
  return work();
}

/** Recalls from a notebook, each document by the key of all that it is made from. */
export function recallFrom<T>(
  notebook: Notebook<T>,
  keys: ReadonlyMap<string, string>,
): RecallOf<T> {
  return (slug, also, work) => {
    const key = keys.get(slug);
    return key === undefined ? work() : notebook.recall(`${key} ${also}`, work);
  };
}
