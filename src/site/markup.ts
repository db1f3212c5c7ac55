/**
 * Markup written as text. A library has tens of thousands of pages of clauses: a component for each of
 * their small parts takes many times as long as a function that writes it.
 */
import { halfWidthRuns } from '../typeset/half-width.ts';
import { phrases, titlePieces } from '../typeset/titles.ts';
import { Remembered } from '../typeset/remembered.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags. */
export function text(content: string): string {
  return content.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Text as it stands in a value between double quotation marks. */
export function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Text with its half-width marks between Chinese characters given room; unchanged when copied. */
export function typeset(content: string): string {
  return halfWidthRuns(content)
    .map(({ text: said, className, opens }) => {
      const set = className === null ? text(said) : spanned(said, className);
      return opens ? `<wbr>${set}` : set;
    })
    .join('');
}

/** A heading that breaks between its words; the first and the last phrase are `least` characters wide. */
export function phrased(heading: string, least = 1): string {
  return phrases(heading, least).map(typeset).join('<wbr>');
}

/** A title that breaks between words; its years and short brackets do not break over two lines. */
export function titled(title: string): string {
  return known.get(title, () =>
    titlePieces(title)
      .map(({ text: said, className, opens }) => {
        const set = className === null ? typeset(said) : spanned(said, className);
        return opens ? `<wbr>${set}` : set;
      })
      .join(''),
  );
}

/** A document's title stands on every page of it, a part's on those of all it holds. */
const known = new Remembered<string>();

function spanned(content: string, className: string): string {
  return `<span class="${className}">${text(content)}</span>`;
}
