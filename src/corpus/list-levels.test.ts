import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

/** The anchors of numbered lines below a title, each with the level that a file tells. */
function anchors(...lines: readonly (readonly [level: number, text: string])[]): string[] {
  const lists = lines.map(([level], i) => [i + 2, { list: 'a', level }] as const);
  const text = `某市工作方案\n${lines.map(([, line]) => line).join('\n')}\n`;
  const { clauses } = parse(text, 'plan', { format: 'docx', lists });
  return clauses.slice(1).map(({ anchor, number }) => `${anchor} ${number ?? ''}`);
}

describe('a list whose levels the file tells', () => {
  it('has 1. inside 1.', () => {
    expect(
      anchors([0, '1. 平台'], [1, '1. 实验室'], [1, '2. 中试基地'], [0, '2. 人才'], [1, '1. 引进']),
    ).toEqual([
      'task-1 1.',
      'task-1-item-1 1.',
      'task-1-item-2 2.',
      'task-2 2.',
      'task-2-item-1 1.',
    ]);
  });

  it('has （1） inside 1. inside 1.', () => {
    expect(anchors([0, '1. 平台'], [1, '1. 实验室'], [2, '（1）选址'], [0, '2. 人才'])).toEqual([
      'task-1 1.',
      'task-1-item-1 1.',
      'task-1-item-1-item-1 （1）',
      'task-2 2.',
    ]);
  });

  it('stays as it is printed where that shows the level', () => {
    expect(anchors([0, '一、平台'], [1, '（一）实验室'], [2, '1. 选址'], [0, '二、人才'])).toEqual([
      'part-1 一、',
      'part-1-sec-1 （一）',
      'task-1 1.',
      'part-2 二、',
    ]);
  });
});
