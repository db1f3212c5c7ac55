import type { Figure } from './figure.ts';
import type { Span } from './flat.ts';
import { DOES } from './words.ts';

/** The words that belong to a figure: from the one before it, or the comma, to the next, or the comma. */
export interface OwnWords {
  readonly from: number;
  readonly until: number;
  /** True where another figure follows in the segment. */
  readonly followed: boolean;
}

/**
 * The words to quote: from those that name the figure, without the mark that divides it from the one
 * before, to its end; where what it counts follows, to the end of that.
 */
export function quoteSpan(flat: string, figure: Figure, { from, until, followed }: OwnWords): Span {
  const words = flat.slice(from, figure.start);
  const start = from + (/^[\s、,;)和及]*/u.exec(words)?.[0].length ?? 0);
  const rest = flat.slice(figure.tail, until);
  const stop = rest.search(followed ? BEFORE_FIGURE : BEFORE_DEED);
  return { start, end: figure.tail + (stop < 0 ? rest.length : stop) };
}

/** 10个学科、60个… : what is counted ends at the mark before the next figure. */
const BEFORE_FIGURE = /[、;()]|[和及与]$/u;

/** 1-2个以企业为主体、产学研结合的联盟: marks within what is counted do not end it, a deed after one does. */
const BEFORE_DEED = new RegExp(`^、|[;()]|、(?=${DOES})|[和及与]$`, 'u');
