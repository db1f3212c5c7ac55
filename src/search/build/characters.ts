import type { CharactersData, RecordRow } from '../data.ts';

/** Records of one file, about 12 kB packed: a rare character comes with its neighbours. */
const FILE_RECORDS = 12_000;

/** Code points there are. */
const POINTS = 0x110000;

/** The records that hold each character, in files. */
export interface CharacterFiles {
  /** The characters of each file, in order. */
  readonly alphabet: readonly string[];
  readonly files: readonly CharactersData[];
}

/** The records with a character in the heading, and those with it only below. */
interface Holders {
  readonly heading: number[];
  readonly below: number[];
}

/** Which records hold each character of their folded ranges. */
export function characterFiles(
  folded: readonly (readonly string[])[],
  records: readonly RecordRow[],
): CharacterFiles {
  const holders = holdersOf(folded, records);
  const files: { chars: string; holders: [number[], number[]][] }[] = [];
  let room = 0;
  // A list with gaps is gone through in the order of its places.
  holders.forEach(({ heading, below }, point) => {
    const open = room > 0 ? files.at(-1) : undefined;
    const file = open ?? { chars: '', holders: [] };
    if (!open) files.push(file);
    file.chars += String.fromCodePoint(point);
    file.holders.push([distances(heading), distances(below)]);
    room = (open ? room : FILE_RECORDS) - heading.length - below.length;
  });
  return {
    alphabet: files.map(({ chars: of }) => of),
    files: files.map(({ holders: of }) => of),
  };
}

/** By code point. */
function holdersOf(
  folded: readonly (readonly string[])[],
  records: readonly RecordRow[],
): Holders[] {
  const holders = new Array<Holders>(POINTS);
  // Most characters have been seen in the record already: to know that without a set saves most of the time.
  const last = new Int32Array(POINTS).fill(-1);
  folded.forEach((ranges, record) => {
    let left = records[record]?.heading ?? 0;
    for (const range of ranges) {
      for (let at = 0; at < range.length; at += 1) {
        const isHeading = left-- > 0;
        const point = range.codePointAt(at)!;
        if (point > 0xffff) at += 1;
        if (last[point] === record) continue;
        last[point] = record;
        const known = (holders[point] ??= { heading: [], below: [] });
        known[isHeading ? 'heading' : 'below'].push(record);
      }
    }
  });
  return holders;
}

function distances(records: readonly number[]): number[] {
  return records.map((record, at) => record - (records[at - 1] ?? 0));
}
