/** Strings as an index finds them in another spelling: with other dashes, commas or quotation marks. */
import type { Found } from './finder.ts';
import type { Library } from './library.ts';
import type { Gap, Link } from './loose.ts';
import { isNowhere, joined, meet } from './place-lists.ts';
import type { PlaceLists } from './place-lists.ts';
import type { Places } from './places.ts';
import { recordsAt } from './spans.ts';

/** Characters that the gaps of one string take up at most. */
const WIDEST = 4;

/**
 * The records that hold a string with these links, ascending, with where in their text it begins.
 *
 * Places at which it may begin are followed from link to link, by how much the gaps before have moved
 * what follows:
 *
 *     中—国   places of 中国, moved by 0; places of 中— where — is followed by 国, moved by 1
 */
export async function spelledAs(library: Library, links: readonly Link[]): Promise<Found[]> {
  if (!library.places || links.length === 0) return [];
  const places = await library.places();
  const known = new Set(library.data.alphabet.join(''));
  let open = new Map<number, PlaceLists | null>([[0, null]]);
  for (const [at, link] of links.entries()) {
    const next = new Map<number, PlaceLists | null>();
    for (const [moved, starts] of open) {
      for (const [by, lists] of await through(places, known, link, starts, at + moved)) {
        if (moved + by > WIDEST || isNowhere(lists)) continue;
        const others = next.get(moved + by);
        next.set(moved + by, others ? joined([others, lists]) : lists);
      }
    }
    open = next;
  }
  const found = new Map<number, Found>();
  for (const [moved, starts] of open)
    for (const one of recordsAt(library.data, starts ?? [], links.length + 1 + moved))
      if (!found.has(one.record)) found.set(one.record, one);
  return [...found.values()].sort((a, b) => a.record - b.record);
}

/** Where the string may still begin after a link, for each width of what stands in between. */
async function through(
  places: Places,
  known: ReadonlySet<string>,
  { pair, touching, gaps }: Link,
  starts: PlaceLists | null,
  at: number,
): Promise<[by: number, lists: PlaceLists][]> {
  const [left, right] = pair;
  const ways: [number, PlaceLists][] = [];
  if (touching) ways.push([0, meet(starts, await places.of(left + right), at)]);
  for (const gap of gaps) {
    const lists = await over(places, known, gap, [left, right], starts, at);
    if (lists) ways.push([gap.length, lists]);
  }
  return ways;
}

/** Both ends of a gap, the second one looked for only where the first one stands. */
async function over(
  places: Places,
  known: ReadonlySet<string>,
  { length, first, last }: Gap,
  [left, right]: readonly [string, string],
  starts: PlaceLists | null,
  at: number,
): Promise<PlaceLists | null> {
  const present = (chars: string) => [...chars].filter((char) => known.has(char));
  const any = async (pairs: readonly string[]) =>
    pairs.length === 0 ? null : joined(await Promise.all(pairs.map((pair) => places.of(pair))));
  const begun = await any(present(first).map((char) => left + char));
  const from = begun && meet(starts, begun, at);
  if (!from || isNowhere(from)) return null;
  const ended = await any(present(last).map((char) => char + right));
  return ended && meet(from, ended, at + length);
}
