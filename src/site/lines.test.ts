import { describe, expect, it } from 'vitest';
import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import { blocksOf } from './lines.ts';
import type { Block } from './lines.ts';
import { sampleDocument } from './sample.fixture.ts';

const nodes = new Map(
  printOrder(sampleDocument().clauses).map((node) => [node.clause.anchor, node]),
);

function node(anchor: string): PrintNode {
  const found = nodes.get(anchor);
  if (found === undefined) throw new Error(anchor);
  return found;
}

function shown(block: Block): string {
  if (block.type === 'clause') return `<${block.node.clause.anchor}>`;
  const pieces = block.pieces.map(
    ({ anchor, text, runIn }) => `${anchor ?? 'space'}${runIn ? '*' : ''}:${text}`,
  );
  return `${block.type} ${pieces.join(' | ')}`;
}

describe('the blocks of', () => {
  it.each([
    ['a heading on its own line', 'part-1', ['heading part-1-s1:夯实基础,加强能力建设']],
    ['paragraphs that are clauses', 'task-2', ['<task-2-1>', '<task-2-2>']],
    [
      'a run-in heading',
      'task-3',
      ['paragraph task-3-s1*:加强投入。 | task-3-s2:确保增长15%以上。'],
    ],
  ])('%s', (_case, anchor, expected) => {
    expect(blocksOf(node(anchor)).map(shown)).toEqual(expected);
  });

  it('show where the responsible units stand', () => {
    const [block] = blocksOf(node('task-1'));
    const last = block?.type === 'paragraph' ? block.pieces.at(-1) : undefined;
    expect(last?.responsible && last.text.slice(...last.responsible)).toBe(
      '（责任单位：市科技局、市教育局）',
    );
  });

  it('hold the whole text, nothing else', () => {
    const text = (from: PrintNode): string =>
      blocksOf(from)
        .map((block) =>
          block.type === 'clause'
            ? text(block.node)
            : block.pieces.map((piece) => piece.text).join(''),
        )
        .join('\n');
    for (const each of nodes.values()) expect(text(each)).toBe(each.clause.text);
  });
});
