import type { Pair } from './candidates.ts';

/** How many of a text's pairs may be shown: with each other group, and altogether. */
const ROOM = { group: 5, all: 12 };

/**
 * Pairs with their scores weighed by how they stand among both texts' pairs: a pair that is the best
 * that either has to offer in the other's group keeps its score, one that is half as good as the
 * best loses. Texts that resemble everything thus resemble nothing in particular. Best first, those
 * that come to less than `least` left out.
 */
export function weighStanding(
  pairs: readonly Pair[],
  groupOf: (text: number) => number,
  least = 0,
): readonly Pair[] {
  const standings = standingsOf(pairs, groupOf);
  const weighed: Pair[] = [];
  pairs.forEach(({ a, b, score: common }, at) => {
    const score = common * Math.sqrt(standings[2 * at]! * standings[2 * at + 1]!);
    if (score >= least) weighed.push({ a, b, score });
  });
  return weighed.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** What part of the best that a text has with the other's group each pair is: for `a`, then for `b`. */
function standingsOf(pairs: readonly Pair[], groupOf: (text: number) => number): Float64Array {
  const standings = new Float64Array(2 * pairs.length);
  const best = new Map<number, number>();
  eachText(pairs, (sides) => {
    best.clear();
    for (const side of sides) {
      const { a, b, score } = pairs[side >> 1]!;
      const group = groupOf(side % 2 === 0 ? b : a);
      if (score > (best.get(group) ?? 0)) best.set(group, score);
    }
    for (const side of sides) {
      const { a, b, score } = pairs[side >> 1]!;
      standings[side] = score / (best.get(groupOf(side % 2 === 0 ? b : a)) ?? 1);
    }
  });
  return standings;
}

/** Calls with the sides of every text: twice the place of each of its pairs, and 1 more where it is `b`. */
function eachText(pairs: readonly Pair[], call: (sides: Uint32Array) => void): void {
  const texts = textsIn(pairs);
  const next = new Uint32Array(texts + 1);
  for (const { a, b } of pairs) {
    next[a + 1]! += 1;
    next[b + 1]! += 1;
  }
  for (let text = 0; text < texts; text += 1) next[text + 1]! += next[text]!;
  const sides = new Uint32Array(2 * pairs.length);
  pairs.forEach(({ a, b }, at) => {
    sides[next[a]!++] = 2 * at;
    sides[next[b]!++] = 2 * at + 1;
  });
  // Where a text's sides end, the next one's begin.
  for (let text = 0; text < texts; text += 1) {
    call(sides.subarray(next[text - 1] ?? 0, next[text]));
  }
}

/** The pairs (best first) that are among the first of both their texts. */
export function amongFirst(
  pairs: readonly Pair[],
  groupOf: (text: number) => number,
): readonly Pair[] {
  const texts = textsIn(pairs);
  const asked = new Uint32Array(texts);
  /** The groups that each text's first pairs were with. */
  const groups = new Uint32Array(texts * ROOM.all);
  const hasRoom = (text: number, group: number): boolean => {
    const before = asked[text]!++;
    if (before >= ROOM.all) return false;
    const [start, end] = [text * ROOM.all, text * ROOM.all + before];
    groups[end] = group;
    let same = 0;
    for (let at = start; at < end; at += 1) if (groups[at] === group) same += 1;
    return same < ROOM.group;
  };
  return pairs.filter(({ a, b }) => {
    // Both are asked: a pair without room takes up room as well.
    const [here, there] = [hasRoom(a, groupOf(b)), hasRoom(b, groupOf(a))];
    return here && there;
  });
}

/** How many texts there are, as far as pairs tell. */
function textsIn(pairs: readonly Pair[]): number {
  return pairs.reduce((most, { a, b }) => Math.max(most, a + 1, b + 1), 0);
}
