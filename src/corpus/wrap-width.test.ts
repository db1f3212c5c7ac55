import { describe, expect, it } from 'vitest';
import type { Format } from '../model/reading.ts';
import { parse } from './parse.ts';

const COUNT = '一二三四五六七八九十';
const THINGS = ['河道', '公园', '学校', '道路', '桥梁', '市场', '医院', '管网', '广场', '图书馆'];

/** A piece of text for each of ten things, numbered in Chinese. */
function each(write: (number: string, thing: string, index: number) => readonly string[]): string {
  const lines = THINGS.flatMap((thing, i) => write(COUNT.charAt(i), thing, i));
  return `某市工作要点\n${lines.join('\n')}\n`;
}

/** A text whose lines are cut after so many characters, the first of a paragraph set in by two. */
function wrapped(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .flatMap((paragraph) => {
      const characters = [...`　　${paragraph}`];
      const count = Math.ceil(characters.length / width);
      return Array.from({ length: count }, (_, i) =>
        characters.slice(i * width, (i + 1) * width).join(''),
      );
    })
    .join('\n');
}

const PARAGRAPHS = THINGS.map(
  (thing) =>
    `加强${thing}建设，压实工作责任，统筹推进各项任务；建立${thing}会商制度，及时研究解决困难，确保年度目标如期完成，并把进展情况向社会公布，接受群众监督。`,
);
const NUMBERED = PARAGRAPHS.flatMap((text, i) => [`${COUNT.charAt(i)}、加强领导`, text]);

describe('short lines are not a wrapped file', () => {
  it.each([
    [
      'headings and their text, no line with a full stop',
      each((number, thing) => [
        `${number}、推进${thing}维护工作`,
        `完成${thing}维护任务，按期验收`,
      ]),
    ],
    [
      'headings and two lines of text',
      each((number, thing) => [
        `${number}、改造${thing}和周边环境设施`,
        '主要内容按照年度计划组织实施',
        `责任单位为市${thing}所`,
      ]),
    ],
  ])('%s', (_, text) => {
    const { joinedLines, clauses } = parse(text, 'a');
    expect(joinedLines).toBe(0);
    expect(clauses.filter(({ kind }) => kind === 'part')).toHaveLength(10);
  });

  it('two statements each, the first without a full stop and of any length', () => {
    const things = ['老旧小区和背街小巷', '城市驿站和口袋公园', '公共停车泊位', '幼儿园楼房'];
    const lines = [...things, '社区卫生服务站', '社区老年食堂'].flatMap((thing, i) => [
      `${COUNT.charAt(i)}、改造${thing}工程`,
      `到2028年改造${thing}任务全面完成。`,
      `每年安排资金${String(i + 1)}.5亿元，用于改造${thing}`,
      '由区住建局组织实施。',
    ]);
    expect(parse(`某区发展规划\n${lines.join('\n')}\n`, 'a').joinedLines).toBe(0);
  });

  it('a list of names', () => {
    const text = each((_, thing, i) => [
      `赵${String(i)}  ${thing}管理所所长`,
      `钱${String(i)}  ${thing}管理所党组成员、副所长`,
    ]);
    expect(parse(text, 'a').joinedLines).toBe(0);
  });

  it('a list with remarks in brackets', () => {
    const text = each((_, thing) => [
      `${thing}旧址（位于城北街道片区，时代为清代）`,
      `${thing}新馆（位于城南街道片区，时代为当代）`,
    ]);
    expect(parse(text, 'a').joinedLines).toBe(0);
  });

  it('rows of a table', () => {
    const text = each((number, thing) => [
      `${number} | 改造${thing}，完善设施 | 市${thing}所`,
      `新建${thing}，增加面积 | 市${thing}所`,
    ]);
    expect(parse(text, 'a').joinedLines).toBe(0);
  });
});

it('rows with a sentence in a cell stay rows in a short file too', () => {
  const rows = ['甲 | 建设平台。搭建数据库 | 市数据局', '乙 | 引育人才。 | 市人才局'];
  const { clauses } = parse(`某市工作方案\n一、任务\n${rows.join('\n')}\n`, 'a');
  expect(clauses.map(({ text }) => text)).toEqual(expect.arrayContaining(rows));
});

describe('lines that end at one edge are a wrapped file', () => {
  it.each([16, 20, 28, 40, 60])('%i characters wide', (width) => {
    const { clauses } = parse(`某市工作要点\n${wrapped(NUMBERED, width)}\n`, 'a');
    const texts = clauses.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    expect(texts).toEqual(PARAGRAPHS);
  });

  it('rows in it stay rows', () => {
    const rows = '事项 | 责任单位\n改造河道 | 市河道所\n改造\t市公园所\n';
    const { clauses } = parse(`某市工作要点\n${wrapped(NUMBERED, 28)}\n${rows}`, 'a');
    const lines = clauses.flatMap(({ text }) => text.split('\n'));
    expect(lines).toEqual(expect.arrayContaining(rows.trim().split('\n')));
  });
});

it.each<[Format, number]>([
  ['text', 20],
  ['html', 20],
  ['docx', 0],
  ['doc', 0],
])('what is taken out of %s: its paragraphs are known or not', (format, least) => {
  const text = wrapped(PARAGRAPHS, 20);
  const { joinedLines } = parse(`某市工作要点\n${text}\n`, 'a', { format });
  if (least === 0) expect(joinedLines).toBe(0);
  else expect(joinedLines).toBeGreaterThanOrEqual(least);
});
