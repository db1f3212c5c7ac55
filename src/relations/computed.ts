import type { Corpus } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { withoutFalseFriends, type FalseFriends } from './false-friends.ts';
import { passagesOf, type NamesOf, type Passage } from './passages.ts';
import { similarPairs, type Pair } from './similarity.ts';
import { amongFirst, weighStanding } from './standing.ts';
import { termsOf } from './terms.ts';
import { cosine, weigh, type VectorSpace } from './vectors.ts';
import { toRelation } from './word-relation.ts';

/**
 * From which score on a pair is worth showing among so many texts. The weight of a shared word grows
 * with the logarithm of their number on both sides, and with it what chance brings together; the
 * factor is where about 7 in 10 pairs of a corpus that people had read were worth it.
 */
export function worthShowing(texts: number): number {
  return 0.002 * Math.log(texts) ** 2;
}

/** What the editors know of the names in the corpus, if they do. */
export interface Names {
  readonly namesOf: NamesOf;
  readonly friends: FalseFriends;
}

export const NO_NAMES: Names = {
  namesOf: () => [],
  friends: { notSame: new Map(), variants: new Map() },
};

/** Passages of a corpus with their pairs, best first, for publishing and for measuring. */
export interface Comparison {
  readonly passages: readonly Passage[];
  readonly space: VectorSpace;
  readonly pairs: readonly Pair[];
}

/** Compares the clauses of different documents by their words; pairs below `least` (of texts) are left out. */
export function compare(
  corpus: Corpus,
  names: Names = NO_NAMES,
  least: (texts: number) => number = () => 0,
): Comparison {
  const passages = passagesOf(corpus, names.namesOf);
  const space = weigh(passages.map(termsOf));
  const documentOf = (at: number): number => passages[at]!.document;
  const pairs = weighStanding(similarPairs(space, documentOf, least(passages.length)), documentOf);
  return { passages, space, pairs };
}

/**
 * Relations that the program suggests for any corpus, strongest first: no editor's links, no network,
 * no model. Clauses of different documents are compared by the words they share, weighted by rarity.
 */
export function computedRelations(corpus: Corpus, names: Names = NO_NAMES): readonly Relation[] {
  const { passages, space, pairs } = compare(corpus, names, worthShowing);
  const least = worthShowing(passages.length);
  const shown = pairs.filter(({ score }) => score >= least);
  return amongFirst(shown, (at) => passages[at]!.document).flatMap(({ a, b, score }) => {
    const sides = honest(passages[a]!, passages[b]!, score, space, names.friends);
    if (sides.score < least) return [];
    return [toRelation(sides.a, sides.b, sides.score, corpus, space.rarity)];
  });
}

/** The two passages and their score once names that only look alike do not count. */
function honest(
  a: Passage,
  b: Passage,
  score: number,
  space: VectorSpace,
  friends: FalseFriends,
): { a: Passage; b: Passage; score: number } {
  const apart = withoutFalseFriends(a, b, friends);
  if (apart === null) return { a, b, score };
  const kept = similarity(apart.a, apart.b, space) / similarity(a, b, space);
  return { ...apart, score: score * kept };
}

function similarity(a: Passage, b: Passage, space: VectorSpace): number {
  return cosine(space.vectorOf(termsOf(a)), space.vectorOf(termsOf(b)));
}
