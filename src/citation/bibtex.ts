import type { Cited } from './cited.ts';
import { itemNote } from './item-note.ts';

const SPECIAL = /[\\{}%&$#_^~]/g;
const SPELLED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A BibTeX entry (`urldate` and `date` are BibLaTeX's). `accessed` is the reader's date. */
export function bibtex(cited: Cited, accessed: string | null): string {
  const { document, anchor, place, address } = cited;
  const fields: [string, string | null][] = [
    // A second pair of braces keeps the name of an organisation in one piece.
    ['author', document.issuer === null ? null : `{${escapeTex(document.issuer)}}`],
    ['title', `{${escapeTex(document.title)}}`],
    ['titleaddon', escapeTex(place)],
    ['number', document.number === null ? null : escapeTex(document.number)],
    ['date', document.issued],
    ['url', address],
    ['urldate', address === null ? null : accessed],
    ['langid', 'chinese'],
    ['note', escapeTex(itemNote(cited))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}}`));
  const kind = address === null ? 'misc' : 'online';
  return `@${kind}{${document.slug}-${anchor},\n${lines.join(',\n')}\n}`;
}

function escapeTex(text: string): string {
  return text.replace(SPECIAL, (mark) => SPELLED[mark] ?? `\\${mark}`);
}
