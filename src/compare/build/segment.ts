import type { Jieba } from '@node-rs/jieba';
import { Remembered } from '../../typeset/remembered.ts';
import { dictionary } from '../../typeset/words.ts';
import type { Word } from '../words.ts';

/** Kinds of words that say nothing by themselves: numerals, measures, particles, signs and the like. */
const EMPTY = /^[mqupcdrfxyeohk]/u;
/** Kinds of single characters that are words: 区, 市, 站. Others are verbs and leftovers of names. */
const SINGLE = /^[nj]/u;
const SIGNS = /^[\p{P}\p{S}\s]+$/u;

/** A word and its kind, as the dictionary has them. */
type Tagged = ReturnType<Jieba['tag']>[number];

/** The words of a text by a dictionary of the language. Guarantee: their lengths add up to the text's. */
export function segment(text: string): Word[] {
  return text
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [LINE_END]),
      ...lines.get(line, () => wordsOf(line)),
    ]);
}

const LINE_END: Word = { length: 1, tells: false };
/** What stands in a paragraph stands in its task and in its part as well. */
const lines = new Remembered<Word[]>();
const halves = new Remembered<Tagged[]>();

/** The words of a line: none goes on in the next. */
function wordsOf(text: string): Word[] {
  const cut = dictionary();
  const words = cut
    .tag(text, false)
    .flatMap((one) => (isWhole(one) ? [one] : halves.get(one.word, () => halvesOf(one, cut))));
  const whole = words.map(({ word }) => word).join('') === text;
  if (!whole) return [...text].map(() => ({ length: 1, tells: true }));
  return words.map(({ word, tag }) => {
    const { length } = [...word];
    const tells = !EMPTY.test(tag) && !SIGNS.test(word) && (length > 1 || SINGLE.test(tag));
    return { length, tells };
  });
}

/** Only words of four characters fall into halves. */
function isWhole({ word }: Tagged): boolean {
  return word.length < 4 || [...word].length !== 4;
}

/** Two words that the dictionary has as one as well: 合作项目 is 合作 and 项目. */
function halvesOf(one: Tagged, cut: Jieba): Tagged[] {
  const characters = [...one.word];
  const parts = [characters.slice(0, 2).join(''), characters.slice(2).join('')];
  const pieces = cut.cutForSearch(one.word, false);
  const parted = parts.every((half) => pieces.includes(half));
  return parted ? parts.map((word) => ({ ...one, word })) : [one];
}
