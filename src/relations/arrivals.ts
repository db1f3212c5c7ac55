import type { Corpus } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';
import { endpointsOf } from './endpoints.ts';
import { otherSide, relationIndex, slugOf } from './order.ts';
import { documentsRead } from './quiet.ts';

/** How a document that no editor has linked yet arrived among those that editors have. */
export interface Arrival {
  readonly document: string;
  /** How many of its clauses are linked, and with which documents how often. */
  readonly linked: number;
  readonly documents: ReadonlyMap<string, number>;
  /** Ids of the clauses that nothing was found for. */
  readonly alone: readonly string[];
}

/** The new documents of a corpus that editors work on; none where no document has been read. */
export function arrivalsIn(corpus: Corpus, relations: readonly Relation[]): readonly Arrival[] {
  const read = documentsRead(
    corpus,
    relations.filter(({ origin }) => origin === 'editor'),
  );
  if (read.size === 0) return [];
  const relationsOf = relationIndex(
    relations,
    corpus.documents.map(({ slug }) => slug),
  );
  return corpus.documents
    .filter(({ slug }) => !read.has(slug))
    .map((document) => {
      const ids = endpointsOf(document).map(({ id }) => id);
      const documents = new Map<string, number>();
      for (const id of ids) {
        for (const relation of relationsOf(id)) {
          const slug = slugOf(otherSide(relation, id));
          documents.set(slug, (documents.get(slug) ?? 0) + 1);
        }
      }
      const alone = ids.filter((id) => relationsOf(id).length === 0);
      return { document: document.slug, linked: ids.length - alone.length, documents, alone };
    });
}

/** How many of the clauses without a link are named on the line. */
const NAMED = 12;

/** What an arrival prints, one line. */
export function arrivalLine({ document, linked, documents, alone }: Arrival): string {
  const reached = [...documents].map(([slug, count]) => `${slug} ${count}`).join('、');
  const left = alone
    .slice(0, NAMED)
    .map((id) => id.slice(id.indexOf('/') + 1))
    .join('、');
  const more = alone.length > NAMED ? '等' : '';
  return [
    `${document}：编辑尚未逐条核对，${linked} 条自动关联${reached === '' ? '' : `（${reached}）`}`,
    ...(alone.length === 0 ? [] : [`${alone.length} 条未关联（${left}${more}）`]),
  ].join('，');
}
