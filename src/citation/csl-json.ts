import type { Cited } from './cited.ts';
import { itemNote } from './item-note.ts';

/** CSL-JSON, as Zotero and Pandoc read it: a list of one item. `accessed` is the reader's date. */
export function cslJson(cited: Cited, accessed: string | null): string {
  const { document, anchor, place, address } = cited;
  const item = {
    id: `${document.slug}-${anchor}`,
    type: address === null ? 'document' : 'webpage',
    title: document.title,
    section: place,
    author: document.issuer === null ? undefined : [{ literal: document.issuer }],
    number: document.number ?? undefined,
    issued: dateParts(document.issued),
    accessed: address === null ? undefined : dateParts(accessed),
    URL: address ?? undefined,
    language: 'zh-CN',
    note: itemNote(cited),
  };
  // One field to a line, as people read it before they paste it.
  const lines = Object.entries(item).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${JSON.stringify(name)}: ${JSON.stringify(value)}`],
  );
  return `[{\n${lines.join(',\n')}\n}]`;
}

function dateParts(date: string | null): { 'date-parts': number[][] } | undefined {
  return date === null ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}
