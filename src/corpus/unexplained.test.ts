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

it.each([
  ['专栏1 科技发展主要指标', true],
  ['专栏一：主要指标', true],
  ['专栏 主要指标', true],
  ['【专栏】主要指标', true],
  ['专栏2', true],
  ['专栏发布政策文件', false],
  ['专栏，由各单位供稿', false],
  ['专栏作者三名。', false],
])('a box is worth a look, also where it is the only one: %s', (name, isBox) => {
  const text = `某市规划\n一、目标\n建设平台。\n${name}\n研发投入强度达到3.5%。\n`;
  const { problems } = understand('a.txt', text, 'a');
  const found = problems.filter(({ message }) => message.includes('专栏的标题'));
  expect(found.map(({ line, column }) => [line, column])).toEqual(isBox ? [[4, 1]] : []);
});
