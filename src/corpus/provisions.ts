import type { Block } from './block.ts';
import { markerAt } from './markers.ts';

/** The longest heading of a law; a longer line without an end of sentence is a sentence that is cut. */
const LONGEST_HEADING = 20;
/** With a comma in it, or above a few characters and a mark, a shorter one is a sentence too. */
const LONGEST_CERTAIN = 12;
/** 度； 款。 责任： */
const LONGEST_REST = 6;
const ENDS_PROVISION = /[。；：]$/u;
const ANNEX_LABEL = /^附\s*[件录錄表]\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:]?/u;

/** Behind an article stand its provisions, until an annex or another kind of outermost number comes. */
export function amongProvisions(before: boolean, text: string): boolean {
  const style = markerAt(text)?.style;
  if (style === 'article') return true;
  return before && style !== 'han-dun' && !ANNEX_LABEL.test(text);
}

/**
 * （四）向水体排放废渣和其他废 | 弃物；: among provisions (`amongProvisions`), which all end with a mark, what
 * ends without one is a heading, or cut in mid-sentence.
 */
export function cutsProvision(first: Block, second: Block): boolean {
  return (
    first.role === 'text' &&
    second.role === 'text' &&
    isCut(first.text, isRest(second.text)) &&
    markerAt(second.text) === null &&
    (ENDS_PROVISION.test(second.text) || second.text.length > LONGEST_HEADING)
  );
}

function isRest(text: string): boolean {
  return text.length <= LONGEST_REST && ENDS_PROVISION.test(text);
}

function isCut(text: string, aboveRest: boolean): boolean {
  const { style = 'article', printed = '' } = markerAt(text) ?? {};
  if (style !== 'article' && style !== 'han-paren') return false;
  // 应纳税额＝应纳税所得额×适用税率: a formula has no mark at its end.
  if (!/\p{Script=Han}$/u.test(text) || /[＝=]/u.test(text)) return false;
  const sentence = text.slice(printed.length);
  const longest = sentence.includes('，') || aboveRest ? LONGEST_CERTAIN : LONGEST_HEADING;
  return sentence.length > longest;
}
