import { expect, it } from 'vitest';
import { understand } from './understand.ts';

const warned = (...lines: string[]): number[] =>
  understand('a.txt', `某市办法\n第一条 下列事项：\n${lines.join('\n')}\n`, 'a').problems.flatMap(
    ({ rule, line }) => (rule === 'line-unexplained' ? [line] : []),
  );

it('a paragraph below the last item of an article is worth a look, where no mark tells its place', () => {
  expect(warned('（一）平台。', '（二）人才。', '市财政局负责资金监督。')).toEqual([5]);
  expect(warned('（一）平台；', '（二）人才。', '市财政局负责资金监督。')).toEqual([]);
});
