import { damaged } from '../fault.ts';

/** What the directory of a zip says of one of its files. */
export interface ZipEntry {
  /** CRC-32 of the file, unpacked. */
  readonly sum: number;
  /** Bytes of the file, unpacked. */
  readonly size: number;
}

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
/**
 * The directory of a zip, by name; of a name that comes twice, the last. Its parts have to agree with
 * one another and with the names before the files: a name that chance damage has changed would be a
 * part that is not missed.
 *
 * Throws `Unreadable` (`damaged-file`), and `RangeError` where a place lies outside the bytes.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const after = at + view.getUint32(end + 12, true);
  for (let i = 0; i < count; i += 1) {
    expect(view.getUint32(at, true) === CENTRAL.signature);
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = latin(bytes, at + CENTRAL.length, lengths[0] ?? 0);
    expect(name === localName(view, bytes, view.getUint32(at + 42, true)));
    entries.set(name, {
      sum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
    });
    at += lengths.reduce((sum, length) => sum + length, CENTRAL.length);
  }
  expect(at === after);
  return entries;
}

/** Where the record begins that ends every zip. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at -= 1)
    if (view.getUint32(at, true) === END.signature) return at;
  throw damaged('文件', '压缩包的目录缺失');
}

function localName(view: DataView, bytes: Uint8Array, at: number): string {
  expect(view.getUint32(at, true) === LOCAL.signature);
  return latin(bytes, at + LOCAL.length, view.getUint16(at + 26, true));
}

/** One character a byte: names are compared here, not shown. */
function latin(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function expect(holds: boolean): void {
  if (!holds) throw damaged('文件', '压缩包的目录前后不符');
}
