import { flatten } from './flat.ts';

/** Words that different documents use for one thing, with the one that is compared. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/研究与(?:试验|实验)?(?:发展|开发)|R&D/gu, '研发'],
  [/(?:地区|国内)?生产总值(?!增)/gu, 'GDP'],
  [/^(?:全社会)?研发(?:经费|投入|支出)*(?:强度|占GDP的?(?:比重|比例))$/u, '研发强度'],
  [/^全社会研发(?:经费|投入|支出)+$/u, '全社会研发经费'],
  [/^每(?=[万千百])/u, ''],
  [/^(?:各类|各级|有效期内的?|有效)(?=.{2})/u, ''],
  [/(?<=.{2})(?:的?总?数量|总数|总量|个数|家数)$/u, ''],
];

/** What is the same for names of one measure, whatever words a document uses: never shown. */
export function measureKey(name: string): string {
  const plain = flatten(name).replace(/\s+/gu, '');
  return SAME.reduce((key, [words, same]) => key.replace(words, same), plain);
}
