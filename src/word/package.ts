import { unzipSync } from 'fflate';
import { bytesOf, textOf } from '../archive/files.ts';
import { text } from '../archive/markup.ts';
import { zip } from '../archive/zip.ts';
import { substitutes } from './styles.ts';

const FONTS = 'word/fontTable.xml';
/** The first day that a zip can state. */
const NO_DATE = '1980-01-01';

/**
 * The same file without what the library takes from the clock and from chance: the day is the text's,
 * the names of hyperlinks are counted. The table of fonts names what takes the place of missing ones.
 */
export function settled(docx: Uint8Array, date: string | null): Uint8Array {
  const ids = new Map<string, string>();
  const files = new Map(
    Object.entries(unzipSync(docx)).map(([path, bytes]) => {
      if (!/\.(?:xml|rels)$/.test(path)) return [path, bytes] as const;
      const xml = textOf(bytes);
      return [path, bytesOf(path === FONTS ? fontTable() : plain(xml, ids, date))] as const;
    }),
  );
  return zip(files, { date, first: '[Content_Types].xml' });
}

/**
 * Chance is in the names of relationships, and bookmarks are counted over all files that were ever made:
 * each gets the next number, the same one everywhere.
 */
function plain(xml: string, ids: Map<string, string>, date: string | null): string {
  const marks = new Map<string, number>();
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)/g, (_, start: string, id: string) => {
      const number = marks.get(id) ?? marks.size;
      marks.set(id, number);
      return `${start}${number}`;
    })
    .replace(/\brId([a-z0-9_-]{21})(?![a-z0-9_-])/g, (_, id: string) => {
      const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
      ids.set(id, known);
      return known;
    })
    .replace(/(<dcterms:[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${date ?? NO_DATE}T00:00:00Z`);
}

function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([name, others]) =>
      `<w:font w:name="${text(name)}"><w:altName w:val="${text(others)}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
