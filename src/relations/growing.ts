type Numbers = Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Room beyond what is expected, and how much of the room makes it worth keeping. */
const SPARE = 1.05;
const FULL = 0.9;

/** A list of numbers in flat memory whose length nobody knows beforehand: there are millions of them. */
export class Growing<T extends Numbers> {
  readonly #roomFor: (length: number) => T;
  #room: T;
  #length = 0;

  /** `roomFor` makes an array of so many numbers; `expected` spares growing. */
  constructor(roomFor: (length: number) => T, expected = 1024) {
    this.#roomFor = roomFor;
    this.#room = roomFor(Math.ceil(1 + expected * SPARE));
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#room.length) this.#grow(this.#length + 1);
    this.#room[this.#length++] = value;
  }

  /** Adds what stands in another array from `start` up to `end`. */
  append(
    values: { subarray: (start: number, end: number) => ArrayLike<number> },
    start: number,
    end: number,
  ): void {
    const length = this.#length + end - start;
    if (length > this.#room.length) this.#grow(length);
    this.#room.set(values.subarray(start, end), this.#length);
    this.#length = length;
  }

  /** All numbers so far; nothing can be added afterwards. Copied only where much room is left over. */
  whole(): T {
    const isFull = this.#length > this.#room.length * FULL;
    return (isFull ? this.#room.subarray(0, this.#length) : this.#room.slice(0, this.#length)) as T;
  }

  #grow(needed: number): void {
    const wider = this.#roomFor(Math.max(needed, Math.ceil(this.#room.length * 1.5)));
    wider.set(this.#room);
    this.#room = wider;
  }
}
