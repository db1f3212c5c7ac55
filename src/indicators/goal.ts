import type { Figure } from './figure.ts';
import { segmentOf, wordsBefore, type Passage } from './passage.ts';
import { isCounter } from './units.ts';
import { CEILINGS, DOES, DOING, LEAD, NEWS, REACHES } from './words.ts';

/** Verbs directly before a counted figure in Chinese characters that make it more than a manner of speaking. */
const COUNTED = new RegExp(
  `(?:${NEWS}|建成|创建|培育|建设|组建|认定|举办|完成|达到|达|突破|超过|超|不少于|至少|争取|力争|攻克)$`,
  'u',
);
const OBTAINED = new RegExp(`^(?:${NEWS}|建成|落户|获批|创建|集聚|汇聚)`, 'u');
/** 推动甲、乙等3家中心建设: so many are to be built. */
const PUSHED = new RegExp(`^(?:${DOES})*(?:推动|推进|加快|支持)`, 'u');
const BUILT = /^\p{Script=Han}{2,20}(?:建设|建成|落地|开工|投产|投用|运营)$/u;
const GRANTED =
  /(?:(?:给予|予以|最高|一次性)[^,]{0,12}|(?:每\p{Script=Han}{1,3}|分别|各)(?:补助|资助|奖励|奖补|补贴)|上限|罚款|处以?|缴纳|收取|每次|单个|单项)(?:不超过)?$|权重|分值|得分|计分/u;

/**
 * True where a figure states a goal or a result: not a threshold (5%以上的企业), not a sum granted or
 * fined, not the size of a list (甲、乙等3家), not where a change began (从5%提高到8%), not part of a name.
 */
export function statesGoal(figure: Figure, passage: Passage): boolean {
  const { flat, names } = passage;
  if (names.some(({ start, end }) => start < figure.start && figure.end < end)) return false;
  const { start } = wordsBefore(passage, figure.start);
  const around = {
    figure,
    before: flat.slice(start, figure.start),
    suffix: flat.slice(figure.end, figure.tail),
    after: flat.slice(figure.tail, segmentOf(passage, figure.start).end),
  };
  const nots = [isThreshold, isGranted, isListed, isScope, isIdiom, isLeftBehind];
  return !nots.some((not) => not(around));
}

interface Around {
  readonly figure: Figure;
  /** The words of its segment before it, what belongs to it after its unit, and those after that. */
  readonly before: string;
  readonly suffix: string;
  readonly after: string;
}

type Test = (around: Around) => boolean;

const LOWERED = new RegExp(`(?:${CEILINGS}|降至|下降到|降低到)$`, 'u');

/** 5%以上的企业 · 亿元以上项目 · 前15%排名的 · 对次数在30次以上的: what something must have, not what is to be reached. */
const isThreshold: Test = ({ figure, before, suffix, after }) => {
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

/** 给予100万元 · 最高500万元 · 处5万元 · 权重20%. */
const isGranted: Test = ({ before }) => GRANTED.test(before);

/**
 * 甲、乙等3家机构, 甲、乙、丙3家机构, 金融方面(共5项), 公布的162项事项: how many there are, unless they were
 * obtained: 引进甲、乙等9个项目.
 */
const isListed: Test = ({ figure, before, suffix, after }) => {
  if (figure.form !== 'plain' && figure.form !== 'kinds') return false;
  const words = before.replace(/^\s+/u, '');
  if (OBTAINED.test(words) || DOING.test(words)) return false;
  if (figure.form === 'kinds' && after.endsWith('建成')) return false;
  if (PUSHED.test(words) && BUILT.test(after)) return false;
  if (/等$|方面$|\(共$/u.test(words)) return true;
  if (words.endsWith('的') && isCounter(figure.unit)) return true;
  const followed = suffix === '' && /^\p{Script=Han}/u.test(after);
  return followed && isCounter(figure.unit) && words.includes('、') && !LEAD.test(words);
};

/** 从26.7%提高到52.1% · 从全国第12位升至第6位: where it was before. */
const isLeftBehind: Test = ({ before, after }) =>
  /(?:从|由)[^,;、]{0,8}$/u.test(before) &&
  new RegExp(`^[^,;\\d]{0,4}(?:${REACHES})`, 'u').test(after);

/** 在全省89个县市区中: what is compared with. */
const isScope: Test = ({ before, after }) =>
  /(?:在|从)\p{Script=Han}{0,6}$/u.test(before) && /^\p{Script=Han}{0,10}中/u.test(after);

/** 一个支部 · 三张清单: one to ten in characters count for nothing unless a verb counts. */
const isIdiom: Test = ({ figure: { value, form, unit }, before, suffix }) => {
  if (form !== 'plain' || unit === '%' || suffix !== '') return false;
  return /^[一二两三四五六七八九十]$/u.test(value) && !COUNTED.test(before);
};
