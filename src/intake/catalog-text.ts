import { isMap, isSeq, parseDocument } from 'yaml';
import { isBlankYaml } from '../yaml/read.ts';

/**
 * The catalog with one more entry at the end of its list, everything else to the letter as it was,
 * comments included. `entry` is a list item as `entryYaml` writes it. Null where the catalog is not
 * written in a way that can be added to.
 */
export function withEntry(catalog: string | null, entry: string): string | null {
  if (catalog === null || isBlankYaml(catalog)) return `${catalog ?? ''}documents:\n${entry}`;
  const document = parseDocument(catalog);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const list = document.contents.get('documents', true);
  if (list == null) return `${closed(catalog)}\ndocuments:\n${entry}`;
  if (!isSeq(list) || list.range == null) return null;
  const [start, end] = list.range;
  if (list.flow === true)
    return list.items.length > 0
      ? null
      : `${catalog.slice(0, start).trimEnd()}\n${entry}${catalog.slice(end).replace(/^\n/, '')}`;
  const column = start - (catalog.lastIndexOf('\n', start - 1) + 1);
  const before = closed(catalog.slice(0, end).trimEnd());
  const after = catalog.slice(end).trim();
  const added = `${before}\n${indented(entry, column)}`;
  return after === '' ? added : `${added}\n${after}\n`;
}

/** The entry as far in as the others of the list: `entryYaml` writes two spaces. */
function indented(entry: string, column: number): string {
  return entry.replace(/^ {2}/gmu, ' '.repeat(column));
}

function closed(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
