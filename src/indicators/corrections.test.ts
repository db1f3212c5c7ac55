import { describe, expect, it } from 'vitest';
import { findIndicators } from './find.ts';
import { corpusOf } from './sample.fixture.ts';

const FILE = 'editorial/indicators.yaml';
const corpus = corpusOf('企业达到5家，新增机构2家。推广一批成果。');

const run = (yaml: string) => findIndicators(corpus, yaml, FILE);
const correction = (lines: string) =>
  `corrections:\n  - clause: plan/task-1\n${lines}\n    why: 理由\n`;

describe('an editor', () => {
  it('drops a figure', () => {
    const { value, problems } = run(correction('    quote: 企业达到5家\n    drop: true'));
    expect(problems).toEqual([]);
    expect(value.indicators.map(({ name }) => name)).toEqual(['机构']);
  });

  it('sets fields, which marks the figure as the editor’s, whose year is not inferred', () => {
    const { value } = run(
      correction('    quote: 企业达到5家\n    set: { name: 一批成果, subject: 推广, year: 2030 }'),
    );
    expect(
      value.indicators.map(({ name, year, yearInferred, origin }) => [
        name,
        year,
        yearInferred,
        origin,
      ]),
    ).toEqual([
      ['一批成果', 2030, false, 'editor'],
      ['机构', 2024, false, 'computed'],
    ]);
  });

  it('adds what the rules miss, in printed order', () => {
    const { value, problems } = run(
      correction(
        '    quote: 推广一批成果\n' +
          '    add: { name: 成果, place: 甲市, year: 2024, value: 一批, amount: 1, unit: 批, per: once, kind: target, result: false, qualifier: null }',
      ),
    );
    expect(problems).toEqual([]);
    expect(value.indicators.map(({ name, origin }) => [name, origin]).at(-1)).toEqual([
      '成果',
      'editor',
    ]);
  });
});

describe('a broken entry is a problem with its line', () => {
  it.each([
    ['schema', 1, 'corrections: 5\n'],
    [
      'unknown-key',
      3,
      correction('    qoute: 企业达到5家\n    quote: 企业达到5家\n    drop: true'),
    ],
    ['schema', 4, correction('    quote: 企业达到5家\n    set: { kind: wish }')],
    ['schema', 4, correction('    quote: 企业达到5家\n    set: { year: 20300 }')],
    ['quote-not-found', 4, correction("    quote: 企业达到5家\n    set: { value: '6' }")],
    ['years-backwards', 4, correction('    quote: 企业达到5家\n    set: { from: 2030, to: 2027 }')],
    ['correction-unclear', 2, correction('    quote: 企业达到5家')],
    [
      'correction-unclear',
      2,
      correction('    quote: 企业达到5家\n    drop: true\n    set: { year: 2030 }'),
    ],
    ['quote-not-found', 3, correction('    quote: 企业达到6家\n    drop: true')],
    ['correction-without-figure', 3, correction('    quote: 推广一批成果\n    drop: true')],
    ['correction-ambiguous', 3, correction('    quote: 企业达到5家，新增机构2家\n    drop: true')],
    [
      'correction-to-nothing',
      2,
      'corrections:\n  - clause: plan/task-9\n    quote: 甲\n    drop: true\n    why: 理由\n',
    ],
    ['name-not-found', 4, correction('    quote: 企业达到5家\n    set: { name: 龙头企业 }')],
    ['name-not-found', 4, correction('    quote: 企业达到5家\n    set: { subject: 全市的 }')],
    ['amount-unlike-value', 4, correction('    quote: 企业达到5家\n    set: { amount: 50 }')],
    ['amount-unlike-value', 5, correction('    quote: 企业达到5家\n    set:\n      stretch: 7')],
    [
      'range-backwards',
      5,
      correction('    quote: 企业达到5家，新增机构2家\n    named: 企业\n    set: { max: 2 }'),
    ],
    ['qualifier-not-found', 4, correction('    quote: 企业达到5家\n    set: { qualifier: 力争 }')],
    ['place-unknown', 4, correction('    quote: 企业达到5家\n    set: { place: 乙市 }')],
    ['unit-not-found', 4, correction('    quote: 企业达到5家\n    set: { unit: 万元 }')],
    ['kind-unlike-result', 4, correction('    quote: 企业达到5家\n    set: { kind: achieved }')],
    ['years-backwards', 4, correction('    quote: 企业达到5家\n    set: { to: 2030 }')],
    [
      'figure-there-already',
      4,
      correction(
        '    quote: 企业达到5家\n' +
          "    add: { name: 企业, place: 甲市, year: 2024, value: '5', amount: 5, unit: 家, per: once, kind: target, result: false, qualifier: null }",
      ),
    ],
    [
      'amount-unlike-value',
      4,
      correction(
        '    quote: 推广一批成果，\n'.replace('，', '') +
          '    add: { name: 成果, place: 甲市, year: 2024, value: 一, amount: 12, unit: 批, per: once, kind: target, result: false, qualifier: null }',
      ),
    ],
    ['place-twice', 3, 'places:\n  - { id: a, name: 甲市 }\n  - { id: b, name: 甲市 }\n'],
    ['measure-unknown', 4, correction('    quote: 企业达到5家\n    set: { measure: nothing }')],
    [
      'wording-nowhere',
      6,
      'measures:\n  - id: a\n    name: 甲\n    units: [家]\n    of: level\n    wordings: [企业, 乙]\n',
    ],
    [
      'note-without-pair',
      2,
      'notes:\n  - type: below\n    a: { clause: plan/task-1, quote: 甲 }\n    b: { clause: plan/task-1, quote: 乙 }\n    why: 理由\n',
    ],
    ['yaml-syntax', 3, 'notes:\n  - {\n'],
  ])('%s at line %i', (rule, line, yaml) => {
    const found = run(yaml).problems.map((problem) => [problem.rule, problem.file, problem.line]);
    expect(found).toContainEqual([rule, FILE, line]);
  });
});

it('names a figure that does not fit its measure at the entry that put it there', () => {
  const yaml = `measures:
  - { id: sum, name: 和, units: [元], of: level, wordings: [企业] }
corrections:
  - clause: plan/task-1
    quote: 企业达到5家
    set: { measure: sum }
    why: 理由
  - clause: plan/task-1
    quote: 新增机构2家
    set: { name: 机构 }
    why: 理由
`;
  const found = run(yaml).problems.filter(({ rule }) => rule === 'measure-unfit');
  expect(found.map(({ line, hint }) => [line, hint.length > 0])).toEqual([[6, true]]);
});

it('says in Chinese what a schema wants, and what to do', () => {
  const { problems } = run('corrections: 5\n');
  expect(problems[0]?.message).toMatch(/[\u4e00-\u9fff]{4}/u);
  expect(problems[0]?.hint).not.toBe('');
});

it('tells two figures of the same words apart by value or name', () => {
  const two = corpusOf('新增甲空间、乙空间各1家，甲类2家、乙类3家。');
  const yaml = `corrections:
  - clause: plan/task-1
    quote: 新增甲空间、乙空间各1家
    named: 甲空间
    set: { name: 空间, subject: 乙类 }
    why: 理由
  - clause: plan/task-1
    quote: 甲类2家、乙类3家
    value: '3'
    drop: true
    why: 理由
`;
  const { value, problems } = findIndicators(two, yaml, FILE);
  expect(problems).toEqual([]);
  expect(value.indicators.map(({ name }) => name)).toEqual(['空间', '乙空间', '甲类']);
});

it('warns of figures that no year can be found for', () => {
  const undated = corpusOf('企业达到5家。', { year: null, placed: null, period: null, date: null });
  expect(findIndicators(undated, null, FILE)).toMatchObject({
    value: { indicators: [] },
    problems: [{ rule: 'figure-without-year', severity: 'warning', file: 'plan.txt' }],
  });
});
