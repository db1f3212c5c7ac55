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

  /** True when everything asked for was known, and nothing was known that nobody asked for. */
  get isSame(): boolean {
    return this.#made === 0 && this.#used.size === this.#known.size;
  }
}
