import { hash } from 'node:crypto';
import type { Slice } from './slice.ts';

/**
 * Sums of slices. A clause stands in the slices of all documents it is related to, a relation in two: what
 * several slices hold is written out and summed once.
 */
export class Sums {
  readonly #known = new WeakMap<object, string>();

  /** The same for the same slice, another for any other. */
  ofSlice({ corpus, relations, references, ...rest }: Slice): string {
    const { documents, ...site } = corpus;
    const parts = [
      this.#plain([site, rest]),
      ...documents.flatMap(({ clauses, ...facts }) => [
        this.#plain(facts),
        ...clauses.map((clause) => this.#of(clause)),
      ]),
      ...relations.map((relation) => this.#of(relation)),
      ...references.map((reference) => this.#of(reference)),
    ];
    return this.#plain(parts);
  }

  #of(value: object): string {
    const known = this.#known.get(value) ?? this.#plain(value);
    this.#known.set(value, known);
    return known;
  }

  #plain(value: object): string {
    return hash('sha256', JSON.stringify(value), 'base64');
  }
}
