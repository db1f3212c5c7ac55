import { expect, it } from 'vitest';
import { readReceived } from './read.ts';
import { take } from './take.ts';

it('a table is one warning from its first row to its last, cells below others included', async () => {
  const text =
    '某市工作方案\n一、总体要求\n坚持创新。\n领域 | 任务\n平台 | 1.实验室\n | 2.中心\n人才 | 引进\n二、保障措施\n甲 | 乙\n';
  const bytes = new TextEncoder().encode(text);
  const { problems } = take({ name: 'a.txt', bytes, reading: await readReceived('a.txt', bytes) });
  expect(problems.map(({ rule, line, message }) => [rule, line, message.slice(0, 6)])).toEqual([
    ['table-rows', 4, '第4—7行是'],
    ['table-rows', 9, '第9—9行是'],
  ]);
});

it('a table with bands across it is one warning', async () => {
  const rows = (from: number): string =>
    `${String(from)} | 任务 | 单位\n${String(from + 1)} | 任务 | 单位\n`;
  const text = `某市分工方案\n序号 | 任务 | 单位\n一、科技\n${rows(1)}二、产业\n${rows(3)}三、要求\n甲 | 乙\n`;
  const bytes = new TextEncoder().encode(text);
  const { problems } = take({ name: 'a.txt', bytes, reading: await readReceived('a.txt', bytes) });
  const tables = problems.filter(({ rule }) => rule === 'table-rows');
  expect(tables.map(({ message }) => message.slice(0, 7))).toEqual(['第2—8行是表', '第10—10行']);
});
