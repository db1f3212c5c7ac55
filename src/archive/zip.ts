import { deflateSync, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { sha256 } from './bag.ts';
import { sorted } from './files.ts';
import type { Entry, Files } from './files.ts';
import { needsZip64, withZip64End } from './zip64.ts';

/** The first day that a zip can state, for files without a date of their own. */
const NO_DATE = '1980-01-01';
/** Higher levels take twice the time for pages and save nothing worth having: 0.03%. */
const LEVEL = 6;
/** What the offsets in a zip can reach. */
const LONGEST = 0xffff_ffff;
/** So many files are read back at a time. */
const READ_BACK = 2000;

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
  const mtime = dayIn(date);
  const entries: Zippable = {};
  if (first !== undefined) entries[first] = [files.get(first) ?? new Uint8Array(), { level: 0 }];
  for (const [path, bytes] of sorted(files)) entries[path] ??= [bytes, { level: LEVEL }];
  const zipped = zipSync(entries, { mtime });
  checkZip(zipped, new Map([...files].map(([path, bytes]) => [path, sha256(bytes)])));
  return zipped;
}

/**
 * The same for files that come one after the other and stand in that order: none of them is kept, so
 * a zip of any size takes little more room than its own. Throws when it would be longer than 4 GiB.
 */
export async function zipEntries(
  entries: AsyncIterable<Entry>,
  date: string | null,
): Promise<Uint8Array> {
  const mtime = dayIn(date);
  const chunks: Uint8Array[] = [];
  const sums = new Map<string, string>();
  const stream = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for await (const [path, bytes] of entries) {
    const file = new WholeFile(path);
    file.mtime = mtime;
    stream.add(file);
    file.push(bytes, true);
    sums.set(path, sha256(bytes));
  }
  stream.end();
  const plain = Buffer.concat(chunks);
  if (plain.length > LONGEST) throw new Error(`压缩包超过 4 GiB，装不下 ${sums.size} 个文件`);
  const zipped = needsZip64(sums.size) ? withZip64End(plain, sums.size) : plain;
  checkZip(zipped, sums);
  return zipped;
}

/** A file that is deflated in one piece, which takes less time and room than piece by piece. */
class WholeFile extends ZipPassThrough {
  override compression = 8;

  protected override process(bytes: Uint8Array<ArrayBuffer>, final: boolean): void {
    this.ondata(null, deflateSync(bytes, { level: LEVEL }), final);
  }
}

/** Reads a zip back. Throws when it does not hold exactly the files with these sums. */
export function checkZip(zipped: Uint8Array, sums: ReadonlyMap<string, string>): void {
  const paths = [...sums.keys()];
  const damaged: string[] = [];
  for (let at = 0; at < paths.length; at += READ_BACK) {
    const some = paths.slice(at, at + READ_BACK);
    const wanted = new Set(some);
    const read = new Map(
      Object.entries(unzipSync(zipped, { filter: ({ name }) => wanted.has(name) })),
    );
    damaged.push(...some.filter((path) => sums.get(path) !== sha256(read.get(path) ?? ABSENT)));
  }
  let counted = 0;
  unzipSync(zipped, { filter: () => (counted += 1) < 0 });
  if (damaged.length > 0 || counted !== sums.size) {
    throw new Error(`压缩包不完整：${damaged.join('、')}`);
  }
}

/** What no file of an archive is. */
const ABSENT = new TextEncoder().encode('\u0000 no such file');

/**
 * A zip states local time: the same in every time zone when it is made from local parts. At noon, for
 * some zones have days without a midnight.
 */
function dayIn(date: string | null): Date {
  const [year = 1980, month = 1, day = 1] = (date ?? NO_DATE).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
