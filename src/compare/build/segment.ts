import type { Jieba } from '@node-rs/jieba';
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
  const cut = dictionary();
  const words = cut.tag(text, false).flatMap((one) => halvesOf(one, cut));
  const whole = words.map(({ word }) => word).join('') === text;
  if (!whole) return [...text].map(() => ({ length: 1, tells: true }));
  return words.map(({ word, tag }) => {
    const { length } = [...word];
    const tells = !EMPTY.test(tag) && !SIGNS.test(word) && (length > 1 || SINGLE.test(tag));
    return { length, tells };
  });
}

/** Two words that the dictionary has as one as well: 合作项目 is 合作 and 项目. */
function halvesOf(one: Tagged, cut: Jieba): Tagged[] {
  const characters = [...one.word];
  if (characters.length !== 4) return [one];
  const halves = [characters.slice(0, 2).join(''), characters.slice(2).join('')];
  const pieces = cut.cutForSearch(one.word, false);
  const parted = halves.every((half) => pieces.includes(half));
  return parted ? halves.map((word) => ({ ...one, word })) : [one];
}
