import type { Token } from './segment.ts';

/** Words that say how something is asked, not what. */
const ASKING = [
  '多少',
  '几个',
  '哪些',
  '哪个',
  '哪里',
  '哪一年',
  '哪年',
  '什么',
  '怎么',
  '怎样',
  '如何',
  '是否',
  '有没有',
  '请问',
  '关于',
  '有关',
  '相关',
  '情况',
  '具体',
  '内容',
  '规定',
  '多大',
  '多久',
  '谁',
  '吗',
  '呢',
  '啊',
  '几',
  '为什么',
  '什么样',
  '可以',
  '能够',
  '能不能',
  '需要',
  '应该',
  '我',
  '我们',
  '想',
  '知道',
  '查',
  '查询',
  '查找',
  '要求',
  '哪',
  '多',
  '第几',
  '几条',
  '几家',
  '干什么',
];
/** Words that join others. */
const JOINING = [
  '的',
  '了',
  '和',
  '与',
  '及',
  '以及',
  '或',
  '在',
  '是',
  '有',
  '对',
  '为',
  '为了',
  '等',
  '把',
  '被',
  '从',
  '到',
  '向',
  '于',
  '由',
  '以',
  '将',
  '都',
  '也',
  '就',
  '而',
  '但',
  '并',
  '中',
  '上',
  '下',
  '里',
  '个',
  '家',
  '名',
  '项',
  '次',
  '人次',
  '年',
  '这',
  '那',
  '其',
  '之',
  '所',
  '要',
  '会',
  '能',
  '不',
  '很',
  '最',
  '更',
  '还',
  '每',
  '让',
  '给',
  '做',
  '用',
  '达',
  '达到',
  '进行',
  '占',
  '来',
  '到底',
];
/** Words of several characters that ask or join: readers type them whether the corpus has them or not. */
export const ASKED: readonly string[] = [...ASKING, ...JOINING].filter((word) => word.length > 1);
/** Verbs and nouns that fit nearly everything a plan says. */
const FILLING: ReadonlySet<string> = new Set([
  '大力',
  '积极',
  '加大',
  '加快',
  '加强',
  '推进',
  '推动',
  '扶持',
  '支持',
  '开展',
  '实施',
  '方面',
  '安排',
  '工作',
  '主要',
  '负责',
]);
const STOP: ReadonlySet<string> = new Set([...ASKING, ...JOINING]);
/** A question word at the start or end of something the segmenter left in one piece. */
const EDGES =
  /^(?:多少|哪些|什么|怎么|如何|有哪些|是什么|几)+|(?:多少|哪些|什么|怎么样|怎么|如何|是什么|有哪些|吗|呢)+$/gu;

/** A question for a number: the unit asked for is the first group. */
export const QUESTION = /(?:多少|几)(?:个|万|亿)?([家项个名人件次支元%])?/u;

/**
 * The words of a query that say what it is about, in groups between which a joining word stood.
 * Single characters stay, as parts of longer strings only.
 */
export function contentTokens(tokens: readonly Token[]): string[][] {
  const groups: string[][] = [[]];
  for (const { text } of tokens) {
    const content = text.replace(EDGES, '');
    if (content === '' || STOP.has(content)) groups.push([]);
    else groups.at(-1)?.push(content);
  }
  return groups.filter((group) => group.length > 0);
}

/** True when a string is worth looking for by itself. */
export function isTelling(text: string): boolean {
  return [...text].length > 1 || /\d/u.test(text);
}

/** True for a word that says little of what is asked. */
export function isFilling(text: string): boolean {
  return FILLING.has(text);
}
