import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import type { Block } from './block.ts';

const BEFORE_DIGIT = /^(\d{1,3})[.．、](?=\d)/u;
const ENDS_SENTENCE = /[。；！？：;:][”’」』）)]*$/u;

/**
 * Paragraphs that begin as `3.5亿元…` does, where a list has come to 2 and a sentence has ended above: the
 * 3 may number them, or be a quantity's. Problem: `number-unread` (warning).
 */
export function doubtfulNumbers(file: string, roots: readonly Anchored[]): Problem[] {
  let last = 0;
  let above = '';
  return roots.flatMap(blocksOf).flatMap(({ block, counts }) => {
    const number = BEFORE_DIGIT.exec(block.text)?.[1];
    const doubtful = number !== undefined && !counts && last > 0 && Number(number) === last + 1;
    const found = doubtful && ENDS_SENTENCE.test(above) ? [doubt(file, block, number)] : [];
    if (counts && block.marker?.style === 'arab-dot') last = block.marker.value;
    above = block.text;
    return found;
  });
}

interface Read {
  readonly block: Block;
  /** True for the block that its clause's number stands before. */
  readonly counts: boolean;
}

function blocksOf({ node, children }: Anchored): Read[] {
  const own = node.blocks.map((block, i) => ({ block, counts: i === 0 && node.marker !== null }));
  return [...own.filter(({ block }) => block.role === 'text'), ...children.flatMap(blocksOf)];
}

function doubt(file: string, { line, column, text }: Block, number: string): Problem {
  return {
    rule: 'number-unread',
    severity: 'warning',
    file,
    line,
    column,
    message: `“${text.slice(0, 12)}”开头的“${number}”可能是编号，也可能是数量，没有当作编号`,
    hint: '若是编号，请对照原件，在编号后加空格或改用顿号后再放入',
  };
}
