import type { Figure } from './figure.ts';
import { isCounter } from './units.ts';
import { CEILINGS, FALLS, GROWTHS } from './words.ts';

/** A figure and the words around it in its segment. */
export interface Around {
  readonly figure: Figure;
  /** The words of its segment before it, what belongs to it after its unit, and those after that. */
  readonly before: string;
  readonly suffix: string;
  readonly after: string;
}

/** True where the figure states no goal and no result. */
export type Test = (around: Around) => boolean;

const LOWERED = new RegExp(
  `(?:${CEILINGS}|(?:下降|降低|减少|压缩|压减|缩短)[到至]|降[至到]|保持在|稳定在|[率度值量]|${FALLS}|${GROWTHS})(?:达到|达|为|在)?$`,
  'u',
);

/** 5%以上的企业 · 亿元以上项目 · 前15%排名的 · 对次数在30次以上的: what something must have, not what is to be reached. */
const isThreshold: Test = ({ figure, before, suffix, after }) => {
  if (figure.form === 'fund' || isShareOfAll(figure, before, after)) return false;
  if (after.startsWith('级') || /对[^,;]*在$/u.test(before)) return true;
  if (
    /^\p{Script=Han}{0,4}的/u.test(after) &&
    (!isCounter(figure.unit) || after.startsWith('的'))
  ) {
    return true;
  }
  if (suffix.endsWith('以下')) return !LOWERED.test(before);
  const suffixed = suffix !== '' && figure.stretch === undefined;
  return suffixed && !isCounter(figure.unit) && /^(?![由用来和并且])\p{Script=Han}/u.test(after);
};

/** 推动80%以上的企业建成车间: so many of all of them are to do it. */
function isShareOfAll({ unit }: Figure, before: string, after: string): boolean {
  return (
    unit === '%' &&
    PUSHING.test(before) &&
    /^的?\p{Script=Han}{2,}/u.test(after) &&
    !GIVEN.test(after)
  );
}

/** 50%以上的企业优先: what those who reach it are given. */
const GIVEN = /给予|奖励|补[助贴]|优先|资助|扣除|减[免征]|认定为|股[权东份]/u;
const PUSHING =
  /(?:^|[、(])\s*(?:力争|争取|确保|实现|推动|带动|支持|使|有|超过|超|达到)*$|^(?:力争|确保|实现|完成)(?!.*[对给])/u;

/** 万元GDP能耗, 亿元产值占地, 万人发明专利拥有量: by which something is counted. */
const isDivisor: Test = ({ figure: { value, unit }, before, suffix, after }) =>
  /^[万亿百千]+$/u.test(value) &&
  /^[元人户]$/u.test(unit) &&
  suffix === '' &&
  DIVIDES.test(
    before
      .slice(-3)
      .replace(/^.*[、,(和与及年]/u, '')
      .trim(),
  ) &&
  /^(?:GDP|\p{Script=Han}{0,6}(?:增加值|产值|生产总值|收入)|口?\p{Script=Han}{0,8}(?:[率数]|拥有量|床位))/u.test(
    after,
  );

const DIVIDES = /^(?:每|单位)?$/u;

/** 过10万亿元省份, 营收超百亿元企业: what a class of things must have. */
const isClass: Test = ({ figure: { unit }, before, after }) =>
  unit === '元' &&
  /(?:过|超|超过|突破|达到?)$/u.test(before) &&
  /^\p{Script=Han}{0,8}(?:企业|项目|城市|省份|[县镇村]|园区|集群|产业|品牌)/u.test(after);

/** 对面积2000平方米以上的, 对销售额达200万美元的: what those must have of whom something is said. */
const isCondition: Test = ({ figure: { unit }, before, suffix }) =>
  before.trimStart().startsWith('对') &&
  !/^[%倍]$/u.test(unit) &&
  ((suffix === '以上' && !isCounter(unit)) || /(?:达到?|超过?)$/u.test(before));

/** 按现行标准80%收取, 不得超过10%, 以每人7800元为限额: what is charged, allowed or deducted. */
const isRule: Test = ({ figure: { unit }, before, after }) =>
  /不得(?:超过|低于|高于|少于)[^,;]{0,16}$/u.test(before) ||
  /^[^,;]{0,2}(?:收取|计入|缴[费存纳]|抵扣|征收|计提|为限额)/u.test(after) ||
  /(?:限额|定额)[^,;]{0,8}$/u.test(before) ||
  (/[%‰元]$/u.test(unit) &&
    /按(?:照)?(?!期|时|月|季|年)[^,;]{0,36}$/u.test(before) &&
    !AIMED.test(before));

const AIMED = /(?:达到?|提高到?|提升[到至]|突破|完成|增长|下降|[率重比量数额])\s*$/u;

const GRANTED =
  /(?:(?:给予|予以|最高|一次性)[^,]{0,12}|(?:每\p{Script=Han}{1,3}|分别|各)(?:补助|资助|奖励|奖补|补贴)|上限|罚款|处以?|缴纳|收取|每次|单个|单项)(?:不超过)?$|权重|分值|得分|计分/u;

/** 给予100万元 · 最高500万元 · 处5万元 · 权重20%. */
const isGranted: Test = ({ before }) => GRANTED.test(before);

const GRANT = '(?:补[助贴]|资助|奖[励补]|贴息|贴补)';
const CAP = '(?:最高|至多)?(?:不超过|不高于|不大于|不得?超出)';
const CAPPED = new RegExp(
  `${GRANT}(?:(?!占|支出|率)[^,;]){0,8}?${CAP}[^,;]{0,20}$|^\\s*(?:比例|额度|金额|总额|最高)${CAP}[^,;]{0,20}$` +
    `|${GRANT}(?:比例|标准|额度)(?:为|是|按)?$`,
  'u',
);
const DEDUCTED = /^的?(?:比例)?(?:税前)?(?:加计)?(?:扣除|抵扣|减[征免])/u;

/** 补助不超过总投资的30%: how much is granted at most. 享受100%加计扣除: what need not be paid. */
const isCapped: Test = ({ figure: { unit }, before, after }) =>
  CAPPED.test(before) || (unit === '%' && DEDUCTED.test(after));

/** What is a condition, a grant or a rate rather than a goal. */
export const conditions: readonly Test[] = [
  ...[isThreshold, isCondition, isRule, isClass, isGranted, isCapped, isDivisor],
];
