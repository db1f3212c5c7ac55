import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import type { Block } from './block.ts';
import { QUESTION_LABEL } from './question-label.ts';

const QUESTION = new RegExp(`^${QUESTION_LABEL}`, 'u');
/** 哪些企业可以申领？ alone on its line. */
const BARE_QUESTION = /^[^。！？?；;：:|]{4,50}[？?]$/u;
/** 答：…, 答复：…, 【答】…, A：…, or who answers: 某局负责人：… */
const ANSWER = /^(?:[【[]\s*[回解]?答[复覆]?\s*[】\]]|[\p{Script=Han}·]{1,14}\s*[：:]|A\s*[：:.])/u;
/** So many with an answer each are no chance. */
const FEWEST = 2;

/**
 * The questions without a number of a document that is nothing else, by index, from index `from` on: each
 * with its answer below it, and nothing numbered above the first.
 */
export function questionsOf(blocks: readonly Block[], from: number): number[] {
  const asked = blocks.flatMap((block, i) => (i >= from && isQuestion(block) ? [i] : []));
  const [first = 0] = asked;
  const isTop = blocks.slice(from, first).every(({ marker }) => marker === null);
  const answered = asked.every((index) => ANSWER.test(blocks[index + 1]?.text ?? ''));
  return asked.length >= FEWEST && isTop && answered ? asked : [];
}

function isQuestion({ text, marker, role }: Block): boolean {
  return marker === null && role === 'text' && QUESTION.test(text);
}

/** 哪些企业可以申领？ */
function isBare({ text, marker, role }: Block): boolean {
  return marker === null && role === 'text' && BARE_QUESTION.test(text);
}

/**
 * Questions without a number that stand below numbered headings: no clause of their own is theirs.
 * Problem: `question-unnumbered` (warning), once, at the first.
 */
export function unnumberedQuestions(file: string, roots: readonly Anchored[]): Problem[] {
  const found = roots.flatMap(questionsInside);
  const [first] = found;
  if (first === undefined || found.length < FEWEST) return [];
  return [
    {
      rule: 'question-unnumbered',
      severity: 'warning',
      file,
      line: first.line,
      column: first.column,
      message: `从这里起有 ${String(found.length)} 个没有编号的问题，连同回答按所在条款的段落处理`,
      hint: '若要单独引用每个问题，请对照原件补上编号后再放入',
    },
  ];
}

function questionsInside({ node, children }: Anchored): Block[] {
  const isOwn = node.role === 'part' && node.marker === null;
  const inside = isOwn ? node.blocks.slice(1) : node.blocks;
  const bare = inside.filter((block, i) => isBare(block) && i + 1 < node.blocks.length);
  const asked = inside.filter((block) => isQuestion(block) || bare.includes(block));
  return [...asked, ...children.flatMap(questionsInside)];
}
