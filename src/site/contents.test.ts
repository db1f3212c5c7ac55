import { expect, it } from 'vitest';
import { contentsOf } from './contents.ts';
import type { ContentsItem } from './contents.ts';
import { sampleDocument } from './sample.fixture.ts';

function shown(items: readonly ContentsItem[], indent = ''): string[] {
  return items.flatMap(({ number, text, anchor, items: inner }) => [
    `${indent}${number ?? '–'} ${text} #${anchor}`,
    ...shown(inner, `${indent}  `),
  ]);
}

it('the contents are the parts, sections and tasks as they stand in each other', () => {
  expect(shown(contentsOf(sampleDocument().clauses))).toEqual([
    '一、 夯实基础,加强能力建设 #part-1',
    '  （一） 战略力量培育行动 #part-1-sec-1',
    '    1. 加快园区建设 #task-1',
    '    2. 完善体系 #task-2',
    '二、 强化保障 #part-2',
    '  3. 加强投入 #task-3',
  ]);
});

it('a supplied number stands in brackets', () => {
  const [part] = sampleDocument().clauses.filter(({ kind }) => kind === 'part');
  if (part === undefined) throw new Error('no part');
  const lost = { ...part, number: null, numberSupplied: '一、' };
  expect(contentsOf([lost])[0]?.number).toBe('［一、］');
});
