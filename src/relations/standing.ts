import type { Pair } from './candidates.ts';

/** How many of a text's pairs may be shown: with each other group, and altogether. */
const ROOM = { group: 5, all: 12 };

/** One number for a text and a group; no corpus has so many groups. */
function toGroup(text: number, group: number): number {
  return text * 2 ** 20 + group;
}

/**
 * Pairs with their scores weighed by how they stand among both texts' pairs: a pair that is the best
 * that either has to offer in the other's group keeps its score, one that is half as good as the
 * best loses. Texts that resemble everything thus resemble nothing in particular. Best first.
 */
export function weighStanding(
  pairs: readonly Pair[],
  groupOf: (text: number) => number,
): readonly Pair[] {
  const best = new Map<number, number>();
  const raise = (side: number, score: number): void => {
    if (score > (best.get(side) ?? 0)) best.set(side, score);
  };
  for (const { a, b, score } of pairs) {
    raise(toGroup(a, groupOf(b)), score);
    raise(toGroup(b, groupOf(a)), score);
  }
  const standing = (side: number, score: number): number => score / (best.get(side) ?? 1);
  return pairs
    .map(({ a, b, score }) => {
      const x = standing(toGroup(a, groupOf(b)), score);
      const y = standing(toGroup(b, groupOf(a)), score);
      return { a, b, score: score * Math.sqrt(x * y) };
    })
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** The pairs (best first) that are among the first of both their texts. */
export function amongFirst(
  pairs: readonly Pair[],
  groupOf: (text: number) => number,
): readonly Pair[] {
  const inGroups = counter();
  const altogether = counter();
  return pairs.filter(({ a, b }) => {
    const inGroup = Math.max(inGroups(toGroup(a, groupOf(b))), inGroups(toGroup(b, groupOf(a))));
    const inAll = Math.max(altogether(a), altogether(b));
    return inGroup < ROOM.group && inAll < ROOM.all;
  });
}

/** How often a key has been asked for before. */
function counter(): (key: number) => number {
  const asked = new Map<number, number>();
  return (key) => {
    const before = asked.get(key) ?? 0;
    asked.set(key, before + 1);
    return before;
  };
}
