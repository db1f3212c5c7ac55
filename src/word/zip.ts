/** A Word file's parts as a zip (APPNOTE 6.3). What is the same in every file is deflated once. */
import { crc32, deflateRawSync } from 'node:zlib';
import { bytesOf, sorted } from '../archive/files.ts';
import type { Files } from '../archive/files.ts';

/** A part as it stands in the zip. */
interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly method: number;
  readonly bytes: Uint8Array;
}

const STORED = 0;
const DEFLATED = 8;
/** The version of the format that readers need, and that names are UTF-8. */
const VERSION = 20;
const UTF8 = 0x800;
/** Where the fields begin that a part's own header and its entry in the list have in common. */
const LOCAL = 4;
const LISTED = 6;
/** Noon, in units of a zip; the years that it can state begin in 1980. */
const NOON = 12 << 11;
const YEARS = { first: 1980, last: 2107 } as const;

/**
 * The files as a zip in the order of their paths, `first` before all and stored as it is, by which the
 * format is told. All have the date (YYYY-MM-DD; 1980 where it is earlier): the same files give the
 * same bytes at any time.
 */
export function zipOf(files: Files, first: string, date: string): Uint8Array {
  const day = dayOf(date);
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  const add = (path: string, part: Packed): void => {
    const name = bytesOf(path);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    describe(head, LOCAL, name, part, day);
    list.push(entry(name, part, day, at), name);
    parts.push(head, name, part.bytes);
    at += head.length + name.length + part.bytes.length;
  };
  add(first, stored(files.get(first) ?? new Uint8Array()));
  for (const [path, bytes] of sorted(files)) if (path !== first) add(path, deflated(bytes));
  return Buffer.concat([...parts, ...list, end(list, files.size, at)]);
}

/** What a header and an entry of the list both say of a part. */
function describe(head: Buffer, from: number, name: Uint8Array, part: Packed, day: number): void {
  head.writeUInt16LE(VERSION, from);
  head.writeUInt16LE(UTF8, from + 2);
  head.writeUInt16LE(part.method, from + 4);
  head.writeUInt16LE(NOON, from + 6);
  head.writeUInt16LE(day, from + 8);
  head.writeUInt32LE(part.crc, from + 10);
  head.writeUInt32LE(part.bytes.length, from + 14);
  head.writeUInt32LE(part.size, from + 18);
  head.writeUInt16LE(name.length, from + 22);
}

function entry(name: Uint8Array, part: Packed, day: number, at: number): Buffer {
  const made = Buffer.alloc(46);
  made.writeUInt32LE(0x02014b50);
  made.writeUInt16LE(VERSION, 4);
  describe(made, LISTED, name, part, day);
  made.writeUInt32LE(at, 42);
  return made;
}

/** The end of a zip: how many files there are, how long their list is, and where it begins. */
function end(list: readonly Uint8Array[], count: number, at: number): Buffer {
  const made = Buffer.alloc(22);
  made.writeUInt32LE(0x06054b50);
  made.writeUInt16LE(count, 8);
  made.writeUInt16LE(count, 10);
  made.writeUInt32LE(
    list.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  made.writeUInt32LE(at, 16);
  return made;
}

function stored(bytes: Uint8Array): Packed {
  return { crc: crc32(bytes), size: bytes.length, method: STORED, bytes };
}

/** What was deflated before, by the part: most parts are those of every file. */
const known = new WeakMap<Uint8Array, Packed>();

function deflated(bytes: Uint8Array): Packed {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const made = { ...stored(bytes), method: DEFLATED, bytes: deflateRawSync(bytes) };
  known.set(bytes, made);
  return made;
}

function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (year < YEARS.first) return dayOf(`${YEARS.first}-01-01`);
  return ((Math.min(year, YEARS.last) - YEARS.first) << 9) | (month << 5) | day;
}
