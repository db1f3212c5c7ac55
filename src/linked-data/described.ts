import { clauseLabel, shownTitle } from '../citation/label.ts';
import { breadcrumbNode } from './breadcrumbs.ts';
import { clauseNode, documentNode } from './document.ts';
import { linkedData, type AddressOf } from './node.ts';
import type { Described } from './tags.ts';

/** JSON-LD of a page: the document or the clause that it is about, and the way to it. */
export function describingData(
  { document, clause: entry }: Described,
  addressOf: AddressOf,
): string {
  const steps = [
    { name: '全部文件', path: '' },
    { name: shownTitle(document), path: `${document.slug}/` },
    ...(entry === undefined ? [] : [...entry.path, entry.clause]).map((clause, at) => ({
      name: clauseLabel(clause, entry?.path.slice(0, at) ?? []),
      path: clause.page,
    })),
  ];
  const node =
    entry === undefined
      ? documentNode(document, addressOf)
      : clauseNode(document, entry.clause, entry.path, addressOf);
  const trail = breadcrumbNode(steps, addressOf);
  return linkedData(trail === null ? [node] : [node, trail]);
}
