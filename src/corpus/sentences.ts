import type { Range } from '../model/corpus.ts';

const OPENERS = '（([［【〔〈《｛{';
const CLOSERS = '）)]］】〕〉》｝}';
const CLOSER_OF = new Map(
  [...'（(［[【〔〈《｛{'].map((opener, i) => [opener, '）)］]】〕〉》｝}'.charAt(i)]),
);
const ENDERS = '。！？';
/** What may follow the end of a sentence and still belongs to it. */
const TRAILERS = `${ENDERS}”’"'」』${CLOSERS}`;

/**
 * The sentences of one paragraph, in order, as UTF-16 ranges of it: a sentence ends at 。！？ outside
 * brackets, closing marks included, or at the paragraph's end. Quotation marks are no brackets: a
 * sentence may end inside them. A bracket that is never closed does not count.
 *
 * Guarantee: every non-space character of the paragraph stands in exactly one sentence.
 */
export function sentencesOf(paragraph: string): Range[] {
  const closes = matchingBrackets(paragraph);
  const ranges: Range[] = [];
  let start = 0;
  let i = 0;
  while (i < paragraph.length) {
    const close = closes.get(i);
    if (close !== undefined) {
      i = close + 1;
    } else if (ENDERS.includes(paragraph.charAt(i))) {
      i = endOfTrailers(paragraph, i + 1, closes);
      pushTrimmed(ranges, paragraph, start, i);
      start = i;
    } else i += 1;
  }
  pushTrimmed(ranges, paragraph, start, paragraph.length);
  return ranges;
}

function endOfTrailers(
  paragraph: string,
  from: number,
  closes: ReadonlyMap<number, number>,
): number {
  let i = from;
  while (i < paragraph.length && TRAILERS.includes(paragraph.charAt(i)) && !closes.has(i)) i += 1;
  return i;
}

/** Opening bracket → its closing one, for brackets that are closed; nested ones inside are not listed apart. */
function matchingBrackets(paragraph: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < paragraph.length; i += 1) {
    const character = paragraph.charAt(i);
    if (OPENERS.includes(character)) open.push(i);
    else if (CLOSERS.includes(character)) {
      const at = open.findLastIndex((o) => sameBracket(paragraph.charAt(o), character));
      if (at >= 0) {
        closes.set(open[at] ?? 0, i);
        open.length = at;
      }
    }
  }
  return closes;
}

/** （…) is closed as well: sources mix full and half width. */
function sameBracket(opener: string, closer: string): boolean {
  const expected = CLOSER_OF.get(opener) ?? '';
  return expected.normalize('NFKC') === closer.normalize('NFKC');
}

function pushTrimmed(ranges: Range[], paragraph: string, start: number, end: number): void {
  const raw = paragraph.slice(start, end);
  const body = raw.trim();
  if (body === '') return;
  const from = start + (raw.length - raw.trimStart().length);
  ranges.push([from, from + body.length]);
}
