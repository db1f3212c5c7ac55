/** As much of CBOR (RFC 8949) as Pagefind's index files use: integers, text, arrays of known length. */

export type Value = number | string | readonly Value[];

const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads values from bytes, one after the other. Throws on whatever else CBOR could hold. */
export class Reader {
  /** Where the next value begins. */
  at: number;
  private readonly bytes: Buffer;
  private readonly view: DataView;
  private size = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  value(): Value {
    const kind = this.head();
    const size = this.size;
    if (kind === 0) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind === TEXT) return this.take(size);
    return Array.from({ length: size }, () => this.value());
  }

  text(): string {
    return this.take(this.expect(TEXT));
  }

  /** A text's bytes, a letter for each: quick to read, and in the order of the texts. */
  letters(): string {
    const size = this.expect(TEXT);
    this.at += size;
    return this.bytes.toString('latin1', this.at - size, this.at);
  }

  /** Enters an array: its length. */
  array(): number {
    return this.expect(ARRAY);
  }

  /** Passes over one value. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const kind = this.head();
      if (kind === TEXT) this.at += this.size;
      if (kind === ARRAY) left += this.size;
    }
  }

  private expect(kind: number): number {
    const found = this.head();
    if (found !== kind) throw new Error(`CBOR: kind ${found} where ${kind} should be`);
    return this.size;
  }

  private take(size: number): string {
    this.at += size;
    return this.bytes.toString('utf8', this.at - size, this.at);
  }

  /** The kind of the value that begins here; its number or length goes to `size`: there are millions of them. */
  private head(): number {
    const first = this.view.getUint8(this.at++);
    const kind = first >> 5;
    const low = first & 31;
    if (low > 26 || (kind > NEGATIVE && kind !== TEXT && kind !== ARRAY))
      throw new Error(`CBOR: cannot read ${first}`);
    this.size = low;
    if (low < 24) return kind;
    const from = this.at;
    this.at += 2 ** (low - 24);
    if (low === 24) this.size = this.view.getUint8(from);
    else this.size = low === 25 ? this.view.getUint16(from) : this.view.getUint32(from);
    return kind;
  }
}

/** Writes values one after the other into room that grows. */
export class Writer {
  #bytes: Buffer;
  #at = 0;

  /** `room`: bytes, about as many as are expected. */
  constructor(room = 64) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  /** How many bytes have been written. */
  get size(): number {
    return this.#at;
  }

  value(value: Value): void {
    if (typeof value === 'number') {
      if (value < 0) this.#head(NEGATIVE, -1 - value);
      else this.#head(0, value);
    } else if (typeof value === 'string') {
      const length = Buffer.byteLength(value);
      this.#head(TEXT, length);
      this.#at += this.#roomFor(length).write(value, this.#at);
    } else {
      this.array(value.length);
      for (const each of value) this.value(each);
    }
  }

  /** A text by its bytes, a letter for each. */
  letters(text: string): void {
    this.#head(TEXT, text.length);
    this.#at += this.#roomFor(text.length).write(text, this.#at, 'latin1');
  }

  /** Begins an array of so many values. */
  array(length: number): void {
    this.#head(ARRAY, length);
  }

  /** Values that are bytes already. */
  written(bytes: Uint8Array): void {
    this.#roomFor(bytes.length).set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** All that has been written. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }

  #head(kind: number, size: number): void {
    const bytes = this.#roomFor(5);
    const first = kind << 5;
    if (size < 24) {
      this.#at = bytes.writeUInt8(first | size, this.#at);
      return;
    }
    const width = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
    this.#at = bytes.writeUInt8(first | (24 + Math.log2(width)), this.#at);
    this.#at = bytes.writeUIntBE(size, this.#at, width);
  }

  #roomFor(more: number): Buffer {
    if (this.#at + more > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#at + more));
      larger.set(this.bytes());
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

/** The bytes of a value. */
export function encode(value: Value): Buffer {
  const writer = new Writer();
  writer.value(value);
  return writer.bytes();
}
