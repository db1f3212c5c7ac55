/** So many are kept: what is asked for again is asked for soon, and a large library needs no room for all. */
const MOST = 2000;

/** What was made of texts a while ago; when there are many, all are forgotten. */
export class Remembered<T> {
  readonly #made = new Map<string, T>();

  /** What `make` gives, made at the first time. */
  get(text: string, make: () => T): T {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    if (this.#made.size >= MOST) this.#made.clear();
    const made = make();
    this.#made.set(text, made);
    return made;
  }
}
