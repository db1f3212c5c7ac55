import { slugOf } from '../relations/order.ts';

/** The entries of a list by the documents that they speak of. */
export class Shelf<T> {
  readonly #entries: readonly T[];
  readonly #places = new Map<string, number[]>();

  /** `clausesOf` an entry: ids of the clauses it names. */
  constructor(entries: readonly T[], clausesOf: (entry: T) => readonly string[]) {
    this.#entries = entries;
    entries.forEach((entry, at) => {
      for (const slug of new Set(clausesOf(entry).map(slugOf))) {
        const places = this.#places.get(slug);
        if (places === undefined) this.#places.set(slug, [at]);
        else places.push(at);
      }
    });
  }

  /** Entries that speak of one of the documents, in the list's order. */
  of(slugs: ReadonlySet<string>): T[] {
    return this.#at(new Set(this.#placesOf(slugs)));
  }

  /** The same with the first entry of all, so that an empty list is told from one without these. */
  with(slugs: ReadonlySet<string>): T[] {
    return this.#at(new Set([...(this.#entries.length > 0 ? [0] : []), ...this.#placesOf(slugs)]));
  }

  #placesOf(slugs: ReadonlySet<string>): number[] {
    return [...slugs].flatMap((slug) => this.#places.get(slug) ?? []);
  }

  #at(places: ReadonlySet<number>): T[] {
    return [...places].sort((x, y) => x - y).map((at) => this.#entries[at]!);
  }
}
