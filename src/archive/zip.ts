import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { sorted } from './files.ts';
import type { Files } from './files.ts';

/** The first day that a zip can state, for files without a date of their own. */
const NO_DATE = '1980-01-01';

/** A file of a zip that is to stand first and uncompressed. */
export interface ZipOptions {
  /** The date that every file gets, YYYY-MM-DD; null where the sources give none. */
  readonly date: string | null;
  /** A file that stands first and is stored as it is, for formats that are told by it. */
  readonly first?: string;
}

/**
 * The files as a zip, in the order of their paths: the same files give the same bytes, everywhere
 * and at any time. The zip is read back; throws when it does not hold what was put in.
 */
export function zip(files: Files, { date, first }: ZipOptions): Uint8Array {
  // A zip states local time: the same in every time zone when it is made from local parts.
  const [year = 1980, month = 1, day = 1] = (date ?? NO_DATE).split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const entries: Zippable = {};
  if (first !== undefined) entries[first] = [files.get(first) ?? new Uint8Array(), { level: 0 }];
  for (const [path, bytes] of sorted(files)) entries[path] ??= [bytes, { level: 9 }];
  const zipped = zipSync(entries, { mtime });
  checkZip(zipped, files);
  return zipped;
}

function checkZip(zipped: Uint8Array, files: Files): void {
  const read = new Map(Object.entries(unzipSync(zipped)));
  const damaged = [...files].filter(([path, bytes]) => !same(bytes, read.get(path)));
  if (damaged.length > 0 || read.size !== files.size) {
    throw new Error(`压缩包不完整：${damaged.map(([path]) => path).join('、')}`);
  }
}

function same(bytes: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.from(bytes).equals(other);
}
