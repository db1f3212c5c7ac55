import type { Library } from '../../assemble/assemble.ts';
import { printOrder, type PrintNode } from '../../corpus/print-order.ts';
import type { Indicator } from '../../model/layers.ts';
import { indexClauses, indexRelations, type Entry, type Related } from '../../site/library.ts';

/** The part of a library that twins are made from. */
export type TwinLibrary = Pick<Library, 'corpus' | 'relations' | 'indicators'>;

/** What the twins of a library are made of; everything is looked up once. */
export interface TwinContext {
  readonly library: TwinLibrary;
  readonly entryOf: (id: string) => Entry;
  readonly printedOf: (id: string) => PrintNode;
  readonly relatedOf: (id: string) => readonly Related[];
  /** The figures whose smallest clause it is. */
  readonly indicatorsOf: (id: string) => readonly Indicator[];
  /** The public address of a path of the site, null where the site has none. */
  readonly address: (path: string) => string | null;
}

/** `address` gives a path of the site its public address. */
export function twinContext(library: TwinLibrary, address: TwinContext['address']): TwinContext {
  const { documents } = library.corpus;
  const entries = indexClauses(documents);
  const related = indexRelations(library.relations, entries);
  const figures = Map.groupBy(library.indicators, ({ clause }) => clause);
  const printed = new Map(
    documents
      .flatMap(({ clauses }) => printOrder(clauses))
      .flatMap(withInner)
      .map((node) => [node.clause.id, node]),
  );
  return {
    library,
    entryOf: (id) => known(entries.get(id), id),
    printedOf: (id) => known(printed.get(id), id),
    relatedOf: (id) => related.get(id) ?? [],
    indicatorsOf: (id) => figures.get(id) ?? [],
    address,
  };
}

function withInner(node: PrintNode): PrintNode[] {
  return [node, ...node.content.flatMap((part) => ('clause' in part ? withInner(part) : []))];
}

function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`没有条款 ${id}`);
  return value;
}
