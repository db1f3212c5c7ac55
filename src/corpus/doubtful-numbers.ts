import type { Problem } from '../model/problem.ts';
import type { Anchored } from './anchors.ts';
import type { Block } from './block.ts';
import { splitLines } from './lines.ts';
import { countsThings } from './markers.ts';

const BEFORE_DIGIT = /^(\d{1,3})[.．、](?=\d)/u;
/** 2.1编制目的, or 3 alone. */
const LONE = /^(\d{1,2}(?:(?:[.．]\d{1,2}){1,3}(?=\p{Script=Han}{2}[^。；！？，：|]{0,28}$)|$))/u;
const ENDS_SENTENCE = /[。；！？：;:][”’」』）)]*$/u;

/**
 * Lines that begin as `3.5亿元…` does, where a list has come to 2 and a sentence has ended above: the 3 may
 * number them, or be a quantity's. They stand as paragraphs, or inside one that the file wraps.
 * Also `2.1标题` that continues nothing, and a line of nothing but figures.
 *
 * Problem: `number-unread` (warning).
 */
export function doubtfulNumbers(file: string, seed: string, roots: readonly Anchored[]): Problem[] {
  let last = 0;
  let above = '';
  return roots.flatMap(blocksOf).flatMap(({ block, counts }) => {
    const lone = counts ? undefined : LONE.exec(block.text)?.[1];
    const unlike = lone !== undefined && !countsThings(block.text.slice(lone.length));
    const found = unlike ? [doubt(file, { ...block, number: lone })] : [];
    if (counts && block.marker?.style === 'arab-dot') last = block.marker.value;
    block.pieces.forEach((piece, i) => {
      const text = seed.slice(piece.start, piece.end);
      const number = counts && i === 0 ? undefined : BEFORE_DIGIT.exec(text)?.[1];
      const expected = last > 0 && Number(number) === last + 1;
      if (expected && ENDS_SENTENCE.test(above))
        found.push(doubt(file, { ...placeOf(seed, piece.start), text, number: number ?? '' }));
      above = text;
    });
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

/** 1-based line and column of a place in the seed. */
function placeOf(seed: string, offset: number): { line: number; column: number } {
  const line = splitLines(seed).findLast(({ from }) => from <= offset);
  return { line: line?.number ?? 1, column: offset - (line?.from ?? offset) + 1 };
}

function doubt(
  file: string,
  { line, column, text, number }: { line: number; column: number; text: string; number: string },
): Problem {
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
