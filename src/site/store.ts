import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { documentsInTime } from '../names/mentions.ts';
import { corpus, relations, sourceText } from './data.ts';
import { indexClauses, indexRelations } from './library.ts';
import type { Entry, Related } from './library.ts';
import { once, oncePer } from './shown.ts';
import { linesOfClauses } from './source-lines.ts';

/** Every clause of the corpus by id; built once. */
export const entries: () => ReadonlyMap<string, Entry> = once(() =>
  indexClauses(corpus().documents),
);

const documents = once(
  (): ReadonlyMap<string, PolicyDocument> =>
    new Map(corpus().documents.map((document) => [document.slug, document])),
);
const places = once(
  (): ReadonlyMap<string, number> =>
    new Map(documentsInTime(corpus()).map((document, at) => [document.slug, at])),
);
const printed = once(
  (): ReadonlyMap<string, PrintNode> =>
    new Map(
      corpus()
        .documents.flatMap((document) => printOrder(document.clauses))
        .flatMap(withInner)
        .map((node) => [node.clause.id, node]),
    ),
);
const related = once(() => indexRelations(relations(), entries()));
const lines = oncePer((slug) => linesOfClauses(sourceText(slug), documentOf(slug).clauses));

/** The clause with this id; throws where the corpus has none, which would be a mistake of the build. */
export function entryOf(id: string): Entry {
  const entry = entries().get(id);
  if (entry === undefined) throw new Error(`corpus.json 中没有条款 ${id}`);
  return entry;
}

/** The relations of a clause, strongest first. */
export function relatedOf(id: string): readonly Related[] {
  return related().get(id) ?? [];
}

/** The document with this slug; throws where the corpus has none. */
export function documentOf(slug: string): PolicyDocument {
  const document = documents().get(slug);
  if (document === undefined) throw new Error(`corpus.json 中没有文件 ${slug}`);
  return document;
}

/** The place of the document with this slug among all, the earliest first. */
export function placeInTime(slug: string): number {
  return places().get(slug) ?? places().size;
}

/** What is printed in a clause: its own lines and the smaller clauses inside its text. */
export function printedOf(id: string): PrintNode {
  const node = printed().get(id);
  if (node === undefined) throw new Error(`corpus.json 中没有条款 ${id}`);
  return node;
}

function withInner(node: PrintNode): PrintNode[] {
  return [node, ...node.content.flatMap((part) => ('clause' in part ? withInner(part) : []))];
}

/** The lines of the received text that a clause stands on, first and last. */
export function linesOf(id: string): readonly [number, number] {
  return lines(entryOf(id).document.slug).get(id) ?? [1, 1];
}
