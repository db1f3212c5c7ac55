import type { PolicyDocument } from '../model/corpus.ts';

type Level = PolicyDocument['level'];

const NATIONAL =
  /^(?:中共中央|国务院|中华人民共和国|全国人民代表大会|国家|最高人民)|^(?:[\p{Script=Han}]{2,8}?部(?:办公厅)?)+$/u;
/** Cities that rank with provinces. */
const PROVINCIAL_CITY = /^(?:北京|上海|天津|重庆)市/u;
const PROVINCE = /^(?:中共)?([\p{Script=Han}]{1,8}?(?:省|自治区))/u;
const CITY = /^(?:中共)?(?!城市)([\p{Script=Han}]{1,8}?(?:市|自治州|地区|盟|州(?![市区县])))/u;
/** 区 of a town, not of a park or a zone; 城市 and 城乡 are words of an office's name. */
const COUNTY =
  /^(?!委|人民|政府|城市|社区)([\p{Script=Han}]{1,8}?(?:县|旗|市|(?<!开发|试验|新|园|示范|合作|保税|旅游|度假|名胜|风景|景|港|功能|生态|社)区))/u;
const TOWN = /^(?!委|人民|政府)([\p{Script=Han}]{1,8}?(?:(?<!城)镇|(?<![城和])乡(?!村)|街道))/u;
/** The offices that a national one has in a province. */
const BRANCH = /^国家\p{Script=Han}{2,6}?(?:总局|局)(?=\p{Script=Han}+?(?:省|市|自治区))/u;

/** Which level an organ is of, and of what place, as its name says; null for what the name does not say. */
export function placeOfIssuer(name: string): { level: Level | null; place: string | null } {
  const local = name.replace(BRANCH, '');
  if (NATIONAL.test(local)) return { level: 'national', place: null };
  const steps: readonly (readonly [Level, RegExp])[] = [
    ['province', PROVINCE],
    ['city', CITY],
    ['county', COUNTY],
    ['town', TOWN],
  ];
  let rest = local.replace(/^中共/u, '');
  let place = '';
  let level: Level | null = null;
  for (const [step, pattern] of steps) {
    const found = pattern.exec(rest)?.[1];
    if (found === undefined) continue;
    place += found;
    rest = rest.slice(found.length);
    level = step === 'city' && PROVINCIAL_CITY.test(found) ? 'province' : step;
  }
  return { level, place: place === '' ? null : place };
}

/** Level and place that organs have together, where each that says one says the same; else null. */
export function placeOfIssuers(names: readonly string[]): ReturnType<typeof placeOfIssuer> {
  const said = names.map(placeOfIssuer);
  const [level, ...levels] = new Set(said.flatMap((one) => one.level ?? []));
  const [place, ...places] = new Set(said.flatMap((one) => one.place ?? []));
  return {
    level: level === undefined || levels.length > 0 ? null : level,
    place: place === undefined || places.length > 0 ? null : place,
  };
}
