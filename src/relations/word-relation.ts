import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { isLower, looksTo } from './direction.ts';
import type { Passage } from './passages.ts';
import { fold, measuresOf } from './terms.ts';
import { timeOrder } from '../corpus/document.ts';

/** So many neighbouring characters in common before a figure: the same thing is measured. */
const SAME_MEASURE = 3;

/** What two texts say of the same: the words of each that show it best, and phrases of both. */
export interface Shared {
  readonly evidence: Relation['evidence'];
  /** Whether those words measure the same by a figure. */
  readonly isMeasured: boolean;
  readonly words: readonly string[];
}

/**
 * Two passages that share rare words → the relation, with the words, in either side's own, which
 * `sharedBy` the one that speaks and the other finds.
 */
export function toRelation(
  one: Passage,
  other: Passage,
  score: number,
  corpus: Corpus,
  sharedBy: (a: Passage, b: Passage) => Shared,
): Relation {
  const documentOf = ({ document }: Passage): PolicyDocument => corpus.documents[document]!;
  const [a, b] = looksTo(documentOf(other), documentOf(one)) ? [other, one] : [one, other];
  const { evidence, isMeasured, words } = sharedBy(a, b);
  const type = isMeasured ? 'same-target' : typeOf(documentOf(a), documentOf(b));
  const names = a.names.filter((name) => b.names.includes(name));
  return {
    a: a.clause.id,
    b: b.clause.id,
    type,
    ...(names.length > 0 ? { alsoTypes: ['same-name'] } : {}),
    origin: 'computed',
    strength: Math.round(Math.min(1, score) * 1000) / 1000,
    evidence,
    why: reason(a, b, words),
  };
}

function typeOf(a: PolicyDocument, b: PolicyDocument): Relation['type'] {
  return isLower(a, b) && timeOrder(a) === timeOrder(b) ? 'implements' : 'continues';
}

/** True where the words of both sides measure the same by a figure. */
export function measureSame({ a, b }: Relation['evidence']): boolean {
  const measured = new Set(measuresOf(fold(a)));
  const both = new Set(measuresOf(fold(b)).filter((pair) => measured.has(pair)));
  return both.size >= SAME_MEASURE;
}

/** One line that says which words, and which units, both sides have. */
function reason(a: Passage, b: Passage, words: readonly string[]): string {
  const ours = new Set(a.clause.responsible?.units ?? []);
  const units = (b.clause.responsible?.units ?? []).filter((unit) => ours.has(unit));
  const parts = [
    words.length > 0 ? `共有词语：${words.join('、')}` : '用词相近',
    ...(units.length > 0 ? [`同列责任单位：${units.slice(0, 3).join('、')}`] : []),
  ];
  return parts.join('；');
}
