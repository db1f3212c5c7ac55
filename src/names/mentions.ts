import { timeOrder } from '../corpus/document.ts';
import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Mention } from '../model/layers.ts';
import { ownText } from '../relations/endpoints.ts';
import { findNames, nameFinder, type WrittenName } from './finder.ts';
import { quoteAround } from './quote.ts';

/**
 * Every mention of every name in the smallest clauses, by name id: documents in time order, within a
 * document in printed order. Where names overlap the longest that begins first is meant.
 */
export function findMentions(
  corpus: Corpus,
  names: readonly WrittenName[],
): ReadonlyMap<string, readonly Mention[]> {
  const finder = nameFinder(names);
  const found = new Map<string, Mention[]>(names.map(({ id }) => [id, []]));
  for (const document of documentsInTime(corpus)) {
    for (const clause of document.clauses) {
      const text = ownText(clause);
      for (const { name, variant, at } of findNames(text, finder)) {
        const quote = quoteAround(text, at, at + variant.length);
        found.get(name)?.push({ clause: clause.id, quote, variant });
      }
    }
  }
  return found;
}

/** The documents of a corpus, the earliest first. */
export function documentsInTime({ documents }: Corpus): readonly PolicyDocument[] {
  return documents
    .map((document, at) => ({ document, at, time: timeOrder(document) }))
    .sort((x, y) => (x.time === y.time ? x.at - y.at : x.time < y.time ? -1 : 1))
    .map(({ document }) => document);
}
