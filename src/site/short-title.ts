import { widthOf } from '../typeset/titles.ts';

const ELLIPSIS = '…';
/** What a name of a document ends with says what it is: 实施方案, 工作要点. At least this wide. */
const ENDING = 4;
/** What hangs in the air before an ellipsis. */
const LOOSE = /[的和及与暨并、，,《“（(]+$/u;
/** 关于印发《…》的通知: what it names tells more than who issues it. */
const NAMING = /《([^《》]+)》(.{0,4})$/u;
const PAIRS = ['“”', '《》', '（）', '()', '［］'] as const;

const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/**
 * A title of at most `most` widths of a Chinese character. A longer one loses words from its middle and
 * keeps its ending, which says what kind of document it is; no word is cut, no quotation left open.
 */
export function shortenTitle(title: string, most: number): string {
  if (widthOf(title) <= most) return title;
  const [, named = '', rest = ''] = NAMING.exec(title) ?? [];
  const room = most - widthOf(`${ELLIPSIS}《》${rest}`);
  if (named !== '' && room >= 2 * ENDING)
    return `${ELLIPSIS}《${shortenTitle(named, room)}》${rest}`;
  const segments = Array.from(words.segment(title), ({ segment }) => segment);
  const ending = endingOf(segments);
  const head = headOf(segments, most - widthOf(ending) - widthOf(ELLIPSIS));
  return head === '' ? cut(title, most) : `${head}${ELLIPSIS}${ending}`;
}

function endingOf(segments: readonly string[]): string {
  let ending = '';
  for (const segment of segments.toReversed()) {
    if (widthOf(ending) >= ENDING) break;
    ending = segment + ending;
  }
  return ending;
}

function headOf(segments: readonly string[], most: number): string {
  let head = '';
  for (const segment of segments) {
    if (widthOf(head + segment) > most) break;
    head += segment;
  }
  return closed(head).replace(LOOSE, '');
}

/** The text up to the first mark that opens something and is not closed in it. */
function closed(text: string): string {
  const open = PAIRS.flatMap(([opening = '', closing = '']) => {
    const at = text.lastIndexOf(opening);
    return at > text.lastIndexOf(closing) ? [at] : [];
  });
  return text.slice(0, Math.min(text.length, ...open));
}

/** What has no words that could be left out. */
function cut(title: string, most: number): string {
  const kept = [...title];
  while (widthOf(kept.join('')) > most - 1) kept.pop();
  return `${kept.join('')}${ELLIPSIS}`;
}
