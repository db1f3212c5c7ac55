/** As much of CBOR (RFC 8949) as Pagefind's index files use: integers, text, arrays of known length. */

export type Value = number | string | readonly Value[];

const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/** Reads values from bytes, one after the other. Throws on whatever else CBOR could hold. */
export class Reader {
  /** Where the next value begins. */
  at: number;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  value(): Value {
    const [kind, size] = this.head();
    if (kind === 0) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind === TEXT) return this.take(size);
    return Array.from({ length: size }, () => this.value());
  }

  text(): string {
    return this.take(this.expect(TEXT));
  }

  /** Enters an array: its length. */
  array(): number {
    return this.expect(ARRAY);
  }

  /** Passes over one value. */
  skip(): void {
    const [kind, size] = this.head();
    if (kind === TEXT) this.at += size;
    if (kind === ARRAY) for (let left = size; left > 0; left--) this.skip();
  }

  private expect(kind: number): number {
    const [found, size] = this.head();
    if (found !== kind) throw new Error(`CBOR: kind ${found} where ${kind} should be`);
    return size;
  }

  private take(size: number): string {
    this.at += size;
    return new TextDecoder().decode(this.bytes.subarray(this.at - size, this.at));
  }

  private head(): [kind: number, size: number] {
    const first = this.view.getUint8(this.at++);
    const [kind, low] = [first >> 5, first & 31];
    if (low > 26 || ![0, NEGATIVE, TEXT, ARRAY].includes(kind))
      throw new Error(`CBOR: cannot read ${first}`);
    if (low < 24) return [kind, low];
    const width = low === 24 ? 1 : low === 25 ? 2 : 4;
    this.at += width;
    const from = this.at - width;
    if (width === 1) return [kind, this.view.getUint8(from)];
    return [kind, width === 2 ? this.view.getUint16(from) : this.view.getUint32(from)];
  }
}

/** The bytes of a value. */
export function encode(value: Value): Buffer {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(0, value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([head(TEXT, bytes.length), bytes]);
  }
  return Buffer.concat([arrayHead(value.length), ...value.map(encode)]);
}

/** The bytes that begin an array of so many values. */
export function arrayHead(length: number): Buffer {
  return head(ARRAY, length);
}

function head(kind: number, size: number): Buffer {
  const first = kind << 5;
  if (size < 24) return Buffer.from([first | size]);
  if (size < 0x100) return Buffer.from([first | 24, size]);
  const bytes = Buffer.alloc(size < 0x10000 ? 3 : 5, first | (size < 0x10000 ? 25 : 26));
  if (size < 0x10000) bytes.writeUInt16BE(size, 1);
  else bytes.writeUInt32BE(size, 1);
  return bytes;
}
