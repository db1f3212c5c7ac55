import type { StartData } from '../data.ts';
import { pairsOf } from '../tokens.ts';
import type { PairAt } from '../tokens.ts';
import type { Finder, Found } from './finder.ts';
import type { Places } from './places.ts';
import { meet } from './place-lists.ts';
import { recordsAt } from './spans.ts';

/** Pairs asked for together at first: of a longer string the first, the last and one between. */
const FIRST = 3;
/** So few records are read rather than another part of the index: they will be shown anyway. */
const FEW = 6;

/** What the finder needs besides the places of pairs. */
export interface PhraseSources {
  readonly data: StartData;
  readonly places: () => Promise<Places>;
  /** The records that hold one character. */
  readonly character: (char: string) => Promise<readonly Found[]>;
  /** The folded text of records, where the text is needed to be sure. */
  readonly folded: (records: readonly number[]) => Promise<readonly string[]>;
}

/**
 * Finds strings by the places of their pairs: where all stand as in the string, the string stands.
 * Of a long string only some pairs are asked for when these leave so few records that their texts
 * can be read.
 */
export function phraseFinder(sources: PhraseSources): Finder {
  const { data } = sources;
  const known = new Set(data.alphabet.join(''));
  return {
    async find(folded) {
      const points = [...folded];
      if (points.length === 0 || (known.size > 0 && points.some((char) => !known.has(char))))
        return [];
      if (points.length === 1) return sources.character(folded);
      return findPhrase(sources, points, folded);
    },
  };
}

async function findPhrase(
  sources: PhraseSources,
  points: readonly string[],
  folded: string,
): Promise<readonly Found[]> {
  const places = await sources.places();
  const pairs = fromOutside(pairsOf(points));
  let starts: readonly (readonly number[])[] | null = null;
  for (let next = 0; next < pairs.length;) {
    const asked = pairs.slice(next, next === 0 ? FIRST : next + 1);
    const answers = await Promise.all(
      asked.map(async ({ pair, at }) => ({ at, lists: await places.of(pair) })),
    );
    for (const { at, lists } of answers) starts = meet(starts, lists, at);
    next += asked.length;
    const found = recordsAt(sources.data, starts ?? [], points.length);
    if (found.length === 0 || next >= pairs.length) return found;
    if (found.length <= FEW) return confirmed(sources, found, folded);
  }
  return [];
}

/** The first pair, the last, the middle one, then the rest: far apart they say most. */
function fromOutside(pairs: readonly PairAt[]): PairAt[] {
  const middle = pairs.length >> 1;
  const first = [0, pairs.length - 1, middle].flatMap((at) => pairs[at] ?? []);
  return [...new Set([...first, ...pairs])];
}

/** The records whose text contains the string; where it begins is read from the text. */
async function confirmed(
  sources: PhraseSources,
  found: readonly Found[],
  folded: string,
): Promise<Found[]> {
  const texts = await sources.folded(found.map(({ record }) => record));
  return found.filter((_, at) => texts[at]?.includes(folded));
}
