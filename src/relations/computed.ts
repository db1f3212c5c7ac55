import type { Corpus } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { Handover, Notebook } from '../model/notebook.ts';
import { pairsOf, type Pair } from './candidates.ts';
import { compareTexts, type Compared } from './compared.ts';
import { withoutFalseFriends, type FalseFriends } from './false-friends.ts';
import { quoteFinder } from './fragments.ts';
import { passageKeys } from './passage-keys.ts';
import { passagesOf, type NamesOf, type Passage } from './passages.ts';
import { wordSharer } from './shared-words.ts';
import { amongFirst, weighStanding } from './standing.ts';
import { termsOf } from './terms.ts';
import { cosine, type VectorSpace } from './vectors.ts';
import { measureSame, toRelation, type Shared } from './word-relation.ts';

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

/** What earlier runs noted; it changes nothing but the time it takes. */
export interface RelationNotes {
  /** What was found in pairs of texts. */
  readonly pairs: Notebook<Shared>;
  /** How the texts compared. */
  readonly compared: Handover<Compared>;
}

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
  notes = new Handover<Compared>(),
): Comparison {
  const passages = passagesOf(corpus, names.namesOf);
  const groupOf = groupsOf(passages);
  const enough = least(passages.length);
  const { space, compared } = compareTexts(
    {
      keys: passageKeys(passages, corpus),
      termsOf: (at) => termsOf(passages[at]!),
      groupOf,
    },
    enough,
    notes.earlier,
  );
  notes.left = compared;
  const pairs = weighStanding(pairsOf(compared.candidates, enough), groupOf, enough);
  return { passages, space, pairs };
}

/** The document of each passage: asked for so often that they stand close together. */
function groupsOf(passages: readonly Passage[]): (at: number) => number {
  const groups = Int32Array.from(passages, ({ document }) => document);
  return (at) => groups[at]!;
}

/**
 * Relations that the program suggests for any corpus, strongest first: no editor's links, no network,
 * no model. Clauses of different documents are compared by the words they share, weighted by rarity.
 */
export function computedRelations(
  corpus: Corpus,
  names: Names = NO_NAMES,
  notes: RelationNotes = { pairs: new Notebook(), compared: new Handover() },
): readonly Relation[] {
  const { passages, space, pairs } = compare(corpus, names, worthShowing, notes.compared);
  const least = worthShowing(passages.length);
  const sharedBy = sharing(passages, space, notes.pairs);
  const shown = amongFirst(pairs, groupsOf(passages));
  const relations = shown.map((): Relation | null => null);
  // Neighbours in the corpus one after the other: their texts are still at hand.
  const order = [...shown.keys()].sort((x, y) => shown[x]!.a - shown[y]!.a || x - y);
  for (const at of order) {
    const { a, b, score } = shown[at]!;
    const sides = honest(passages[a]!, passages[b]!, score, space, names.friends);
    if (sides.score < least) continue;
    relations[at] = toRelation(sides.a, sides.b, sides.score, corpus, sharedBy);
  }
  return relations.filter((relation) => relation !== null);
}

/** Finds what two passages share, or remembers it from a run in which it rested on the same. */
function sharing(
  passages: readonly Passage[],
  { sharedKey, rarity }: VectorSpace,
  notes: Notebook<Shared>,
): (a: Passage, b: Passage) => Shared {
  const places = new Map(passages.map((passage, at) => [passage, at]));
  const quotes = quoteFinder(rarity);
  const words = wordSharer(rarity);
  return (a, b) => {
    const find = (): Shared => {
      const evidence = quotes(a.text, b.text);
      return { evidence, isMeasured: measureSame(evidence), words: words(a.text, b.text) };
    };
    const [x, y] = [places.get(a), places.get(b)];
    // Passages rewritten for one comparison have no vector of their own.
    if (x === undefined || y === undefined) return find();
    return notes.recall(`${textKey(a)} ${textKey(b)} ${sharedKey(x, y)}`, find);
  };
}

/** What the text of a passage is known by: units named at its end are not part of it. */
function textKey({ clause }: Passage): string {
  return `${clause.sha256.slice(0, 20)}${clause.responsible === null ? '' : '-'}`;
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
