import { conditions, type Test } from './conditions.ts';
import type { Figure } from './figure.ts';
import { segmentOf, wordsBefore, type Passage } from './passage.ts';
import { isCounter } from './units.ts';
import { DOES, DOING, LEAD, NEWS, REACHES } from './words.ts';

/** Verbs directly before a counted figure in Chinese characters that make it more than a manner of speaking. */
const COUNTED = new RegExp(
  `(?:${NEWS}|建成|创建|培育|建设|组建|认定|举办|完成|达到|达|突破|超过|超|不少于|至少|争取|力争|攻克)$`,
  'u',
);
const OBTAINED = new RegExp(`^(?:${NEWS}|建成|落户|获批|创建|集聚|汇聚)`, 'u');
/** 新增 and then a noun, before how many of it. */
const GAINED = new RegExp(`^\\s*(?:${NEWS})\\p{Script=Han}{2,16}$`, 'u');
/** 推动甲、乙等3家中心建设: so many are to be built. */
const PUSHED = new RegExp(`^(?:${DOES})*(?:推动|推进|加快|支持)`, 'u');
const BUILT = /^\p{Script=Han}{2,20}(?:建设|建成|落地|开工|投产|投用|运营)$/u;
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
  const nots = [...conditions, isInUse, isListed, isScope, isIdiom, isLeftBehind];
  return !nots.some((not) => not(around));
}

/** 发挥3个试点作用: there are so many. 连续4年, 连续10次: how long. */
const isInUse: Test = ({ before, after }) =>
  (before.includes('发挥') && after.endsWith('作用')) || before.endsWith('连续');

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
  const followed = suffix === '' && /^(?![和与及]|以及)\p{Script=Han}/u.test(after);
  return followed && isCounter(figure.unit) && words.includes('、') && !LEAD.test(words);
};

/** 从26.7%提高到52.1% · 从全国第12位升至第6位: where it was before. */
const isLeftBehind: Test = ({ before, after }) =>
  /(?:从|由)[^,;、]{0,8}(?:[\d.]+[^\d,;、]{1,4}[、和])*$/u.test(before) &&
  new RegExp(`^(?:[、和][\\d.]+[^\\d,;、]{1,4})*[^,;\\d]{0,4}(?:${REACHES})`, 'u').test(after);

/** 在全省89个县市区中: what is compared with. */
const isScope: Test = ({ before, after }) =>
  /(?:在|从)\p{Script=Han}{0,6}$/u.test(before) && /^\p{Script=Han}{0,10}中/u.test(after);

/** Units that are no manner of speaking, however small the number. */
const UNCOUNTED = /^(?:%|‰|倍|个百分点|天|岁|年)$/u;

/** 一个支部 · 三张清单: one to ten in characters count for nothing unless a verb counts. */
const isIdiom: Test = ({ figure: { value, form, unit }, before, suffix, after }) => {
  if (unit === '条' && /(?:政策|措施|意见|办法|规定)$/u.test(before)) return true;
  if (form !== 'plain' || UNCOUNTED.test(unit) || suffix !== '') return false;
  // 其中一等奖两项: how many of those counted before.
  if (/^\s*其中\p{Script=Han}/u.test(before) && after === '') return false;
  // 新增甲类研究院四家、乙类…: so many came anew.
  if (GAINED.test(before) && /^(?:$|、)/u.test(after)) return false;
  return /^[一二两三四五六七八九十]$/u.test(value) && !COUNTED.test(before);
};
