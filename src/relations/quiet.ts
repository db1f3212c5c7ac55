import type { Corpus, PolicyDocument } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { endpointsOf } from './endpoints.ts';
import { slugOf } from './order.ts';

/** How many times stronger than elsewhere a suggestion must be where editors have read both documents. */
export const CERTAIN = 4;

/**
 * Documents that editors have read clause by clause: of at least half of its clauses they say what
 * they relate to.
 */
export function documentsRead(corpus: Corpus, editors: readonly Relation[]): ReadonlySet<string> {
  if (editors.length === 0) return new Set();
  const linked = new Set(editors.flatMap(({ a, b }) => [a, b]));
  return new Set(
    corpus.documents.filter((document) => isRead(document, linked)).map(({ slug }) => slug),
  );
}

function isRead(document: PolicyDocument, linked: ReadonlySet<string>): boolean {
  const endpoints = endpointsOf(document);
  const known = endpoints.filter(({ id }) => linked.has(id)).length;
  return known > 0 && known * 2 >= endpoints.length;
}

/**
 * The program's suggestions as they may be published beside the editors' relations: in full for a
 * document that no editor has read; between two that were read, what the editors left out was mostly
 * left out on purpose, and only what is all but certain (from `certain` on) is suggested.
 */
export function keepQuiet(
  computed: readonly Relation[],
  read: ReadonlySet<string>,
  certain: number,
): readonly Relation[] {
  return computed.filter(
    ({ a, b, strength }) => strength >= certain || !read.has(slugOf(a)) || !read.has(slugOf(b)),
  );
}
