import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { Remembered } from './remembered.ts';

let segmenter: Jieba | null = null;

/** The segmenter of the language's dictionary, one for all who need it: it takes half a second to load. */
export function dictionary(): Jieba {
  segmenter ??= Jieba.withDict(dict);
  return segmenter;
}

/** A document's title stands on every page of it: what is cut once is not cut again. */
const known = new Remembered<readonly string[]>();

const common = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/**
 * A text cut where two segmenters, that of the dictionary and that of the platform, both see words end:
 * each alone cuts through words that it does not know (知识|产权, 大|学科|创), seldom the same ones.
 * Guarantee: the pieces joined are the text.
 */
export function sureWords(text: string): readonly string[] {
  return known.get(text, () => cutWhereBoth(text));
}

function cutWhereBoth(text: string): string[] {
  const ends = endsOf(dictionary().cut(text, true));
  const pieces: string[] = [];
  let from = 0;
  for (const end of endsOf(Array.from(common.segment(text), ({ segment }) => segment))) {
    if (!ends.has(end) && end !== text.length) continue;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}

/** Where the words of a text end. */
function endsOf(words: readonly string[]): Set<number> {
  let at = 0;
  return new Set(words.map(({ length }) => (at += length)));
}
