/** An area that a figure can be about, by the word it ends in, at the start of what is measured. */
const AREA =
  /^(?<whole>全[市省区县]|我[市省区县])?(?<area>[\p{Script=Han}“”]{2,10}?(?:科创区|高新区|开发区|产业园区|工业园区|新区|新城|科技城|大走廊|保税区|示范区))(?=(?!等|数量|总数|个数|达到|不少于)[A-Za-z\p{Script=Han}])/u;
/** Ranks of areas: without a name these are all of the document's place. */
const RANKED = /^(?:国家级|省级|市级|区级|各|县\()/u;

/** What a place is for where a document names none. */
export const NOWHERE = '未注明';

/** An area at the start of what a figure measures, and what is measured there. */
export interface Located {
  readonly place: string | null;
  readonly name: string;
}

/** Divides 甲科创区R&D经费支出占GDP比重 into the area and what is measured; null where it names none. */
export function locate(noun: string, whole: string): Located {
  const match = AREA.exec(noun);
  const area = match?.groups?.['area'];
  if (match == null || area === undefined) return { place: null, name: noun };
  const of = match.groups?.['whole'] !== undefined || RANKED.test(area);
  return { place: of ? `${whole}${area}` : area, name: noun.slice(match[0].length) };
}

/** True where what is counted are areas themselves, which stand in no area. */
export function countsAreas(name: string): boolean {
  return /(?:区|走廊|城)$/u.test(name);
}
