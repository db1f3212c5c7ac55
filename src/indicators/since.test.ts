import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../model/corpus.ts';
import { wholeName } from './measured.ts';
import { readDocument } from './read.ts';
import { documentOf } from './sample.fixture.ts';

/** Figures of a sentence in a plan, by default of 2024: name, amount, years; `?` where these are inferred. */
function dated(sentence: string, facts: Partial<PolicyDocument> = { year: 2024 }): string[] {
  const text = `一、任务\n1.抓好落实。${sentence}\n2.加强领导。\n`;
  return readDocument(documentOf(text, facts)).found.map((figure) => {
    const { amount, year, from, to, yearInferred, periodInferred, result } = figure;
    const span = from === undefined ? [] : [`${from}-${to}${periodInferred === true ? '?' : ''}`];
    return [
      ...[wholeName(figure), amount, `${year}${yearInferred ? '?' : ''}`, ...span],
      ...(result ? ['done'] : []),
    ].join(' ');
  });
}

describe('since a year up to the document’s', () => {
  it.each([
    [
      '2020年以来累计培育高新技术企业300家。新建平台5家。',
      ['高新技术企业 300 2024? 2020-2024? done', '平台 5 2024?'],
    ],
    ['2020年以来，累计引进人才500名。', ['人才 500 2024? 2020-2024? done']],
    ['自2021年起每年新增企业20家。', ['企业 20 2024? 2021-2024?']],
    ['从2021年起，每年新增企业20家。', ['企业 20 2024? 2021-2024?']],
    [
      '“十四五”以来累计引进人才500名，新建平台3个。',
      ['人才 500 2024? 2021-2024? done', '平台 3 2024? 2021-2024? done'],
    ],
    ['“十四五”以来，企业总数达到500家。', ['企业总数 500 2024? done']],
    [
      '2020年以来产值增长15%，到2027年，企业达到9家。',
      ['产值 15 2024? 2020-2024? done', '企业 9 2027'],
    ],
    ['自2021年1月1日起，每年新增企业20家。', ['企业 20 2024? 2021-2024?']],
    ['2021年3月以来新增企业20家。', ['企业 20 2024? 2021-2024? done']],
    ['从2021年起草规划，新增企业20家。', ['企业 20 2024?']],
    ['自2026年起每年新增企业20家。', ['企业 20 2026']],
  ])('%s', (sentence, figures) => {
    expect(dated(sentence)).toEqual(figures);
  });

  it('up to the year that the heading tells', () => {
    const text = '一、2022年工作情况\n2020年以来累计引进人才500名。\n二、其他\n加强领导。\n';
    expect(readDocument(documentOf(text, { year: 2023 })).found).toMatchObject([
      { name: '人才', year: 2022, from: 2020, to: 2022, yearInferred: false, result: true },
    ]);
  });

  it('up to the beginning of a plan for several years, where it tells of what was done', () => {
    const facts = { year: null, period: [2023, 2027] as [number, number] };
    expect(dated('2020年以来累计引进人才500名。', facts)).toEqual([
      '人才 500 2023? 2020-2023? done',
    ]);
    expect(dated('自2024年起每年新增企业20家。', facts)).toEqual(['企业 20 2027? 2024-2027?']);
  });
});

describe('so many years from the document’s on', () => {
  it.each([
    ['三年内引进人才1000名。', ['人才 1000 2026? 2024-2026?']],
    ['今后五年培育高新技术企业20家。', ['高新技术企业 20 2028? 2024-2028?']],
    [
      '未来三年，新建孵化器15家、众创空间20家。',
      ['孵化器 15 2026? 2024-2026?', '众创空间 20 2026? 2024-2026?'],
    ],
    ['未来3年新增投资100元。', ['投资 100 2026? 2024-2026?']],
    ['未来三年新增企业达到20家。', ['企业 20 2026? 2024-2026?']],
    ['用三年时间培育企业20家。', ['企业 20 2026? 2024-2026?']],
    ['力争三年内高新技术企业达到500家。', ['高新技术企业 500 2026?']],
    ['力争三年内，高新技术企业突破500家。', ['高新技术企业 500 2026?']],
    ['未来三到五年，引进人才100名。', ['人才 100 2028? 2024-2028?']],
    ['到2027年，三年内引进人才1000名。', ['人才 1000 2027 2025-2027?']],
    [
      '未来三年培育企业20家，到2030年，企业达到500家。',
      ['企业 20 2026? 2024-2026?', '企业 500 2030'],
    ],
    ['三年内引进人才10名。新建平台5家。', ['人才 10 2026? 2024-2026?', '平台 5 2024?']],
  ])('%s', (sentence, figures) => {
    expect(dated(sentence)).toEqual(figures);
  });

  it('are those of a plan for as many', () => {
    const facts = { year: null, period: [2023, 2027] as [number, number] };
    expect(dated('今后五年培育企业20家。', facts)).toEqual(['企业 20 2027? 2023-2027?']);
  });
});
