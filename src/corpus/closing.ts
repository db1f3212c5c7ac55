import type { Block } from './block.ts';
import { rank } from './markers.ts';

/** 各位代表！…, 同志们，…: the assembly is spoken to. */
const ADDRESS =
  /^(?:(?:尊敬的)?(?:主任、?)?各位(?:代表|委员|同志|领导|来宾|嘉宾|朋友|同仁|副主任|常委|与会)[^。！!，,：:]{0,24}|(?:同志|朋友|女士|先生)们(?:、(?:同志|朋友|女士|先生)们)?)[！!，,]/u;
/** What a speech ends with; above a list that begins anew, only such words show that it ends. */
const PERORATION = /让我们|奋斗|谢谢|努力|再创|贡献/u;
/** 以上报告，请予审议。 特此通知。 报告完毕，谢谢大家！ */
const FORMULAS = [
  '以上(?:报告|汇报|意见|说明|情况|建议|方案)[^。]{0,24}',
  '[特专]此(?:通知|报告|函复|批复|公告|通告|函告|说明|汇报)',
  '(?:最后[，,])?谢谢(?:大家|各位)?',
  '(?:我的)?(?:报告|汇报|讲话|发言)(?:到此)?(?:完了|完毕|结束)[^。]{0,8}',
  '(?:妥否|当否|以上妥否)[，,]请[^。]{1,12}',
  '(?:现提)?请(?:予|大会|会议)?审议',
];
const FORMULA = new RegExp(`^(?:${FORMULAS.join('|')})[。！]?$`, 'u');
/** Below the last words to an assembly stand who spoke, when, and what a web page adds. */
const FARTHEST = 15;

/**
 * Where the words begin that close a document, from index `from` on: the last time that a report speaks to its
 * assembly, or 以上报告，请审议 and the like, with what stands below. They are nobody's task. The number of
 * blocks where there are none.
 */
export function closingStart(blocks: readonly Block[], from: number): number {
  const first = blocks.findIndex(({ marker }, i) => i >= from && marker !== null);
  const list = lastList(blocks);
  const isClosing = (index: number): boolean => first >= 0 && index > first;
  const spoken = blocks.findLastIndex((block) => isSpoken(block, ADDRESS));
  const last = blocks.findLastIndex(({ marker }) => marker !== null);
  const formula = blocks.findIndex((block, i) => i > last && isSpoken(block, FORMULA));
  const above = blocks.findLastIndex(
    (block, i) => i < list && isSpoken(block, ADDRESS) && endsAbove(blocks, i, list),
  );
  const isLast = spoken > last && blocks.length - spoken <= FARTHEST;
  return Math.min(blocks.length, ...[above, formula, isLast ? spoken : -1].filter(isClosing));
}

/** True for a paragraph in which a report speaks to its assembly: the list above it is over. */
export function speaksToAll(text: string): boolean {
  return ADDRESS.test(text);
}

function isSpoken({ marker, role, text }: Block, pattern: RegExp): boolean {
  return marker === null && role === 'text' && pattern.test(text);
}

/** Where the 1. stands that begins the last list, with nothing but its kind and smaller ones below. */
function lastList(blocks: readonly Block[]): number {
  const limit = rank('arab-dot');
  const outer = blocks.findLastIndex(({ marker }) => marker !== null && rank(marker.style) < limit);
  return blocks.findLastIndex(
    ({ marker }, i) => i > outer && marker?.style === 'arab-dot' && marker.value === 1,
  );
}

/** A speech ends there, and below it a list begins anew: words that are explained. */
function endsAbove(blocks: readonly Block[], index: number, list: number): boolean {
  const between = blocks.slice(index, list);
  const leads = /[：:]$/u.test(between.at(-1)?.text ?? '');
  if (leads || between.some(({ marker }) => marker !== null)) return false;
  return blocks.slice(index, index + 2).some(({ text }) => PERORATION.test(text));
}
