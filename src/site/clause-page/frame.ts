import { attribute, text } from '../markup.ts';
import type { ClausePage } from './page.ts';

type Field = keyof ClausePage;

/** Stand where a page says what is its own: no text has them, they are for private use. */
const FIRST = 0xe0f0;
const FIELDS: readonly Field[] = ['slug', 'anchor', 'title', 'description', 'head', 'body'];
/** In addresses they are written by their bytes. */
const MARK = /([\uE0F0-\uE0F5]|%EE%83%B[0-5])/u;
const MARKUP: ReadonlySet<Field> = new Set(['head', 'body']);

/** A page that has marks in place of all that is its own. */
export const MARKED = Object.fromEntries(
  FIELDS.map((field, at) => [field, String.fromCharCode(FIRST + at)]),
) as unknown as ClausePage;

/** Where a page's own words stand in the frame; in a tag they are written otherwise than between tags. */
interface Place {
  readonly field: Field;
  readonly inTag: boolean;
}

/** What is the same on the pages of all clauses, made once; the rest is put in. */
export class Frame {
  readonly #parts: readonly (string | Place)[];

  /** `html`: the page of `MARKED`. */
  constructor(html: string) {
    let before = '';
    this.#parts = html.split(MARK).map((part, at) => {
      const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
      before += part;
      return at % 2 === 0 ? part : { field: fieldOf(part), inTag };
    });
  }

  /** The page of a clause. */
  filled(page: ClausePage): string {
    return this.#parts
      .map((part) => (typeof part === 'string' ? part : written(page[part.field], part)))
      .join('');
  }
}

function fieldOf(mark: string): Field {
  return FIELDS[decodeURIComponent(mark).charCodeAt(0) - FIRST]!;
}

function written(own: string, { field, inTag }: Place): string {
  if (MARKUP.has(field)) return own;
  return inTag ? attribute(own) : text(own);
}
