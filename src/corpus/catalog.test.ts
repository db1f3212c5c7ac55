import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAN = bytes('某市工作要点\n1.建设平台。争创实验室。');
const FILES = [
  { name: 'a.txt', bytes: PLAN },
  { name: 'b.txt', bytes: bytes('某区工作要点\n1.引育人才。实施计划。') },
];

const rules = (catalog: string | null, files = FILES): string[] =>
  compile({ files, catalog })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ rule, file, line, column }) => `${file}:${String(line)}:${String(column)} ${rule}`);

describe('bad input', () => {
  it.each([
    [
      'an unknown key',
      'documents:\n  - file: a.txt\n    slug: a\n    titel: 甲',
      'catalog.yaml:4:5 unknown-key',
    ],
    ['an unknown key on top', 'sitename: 甲\ndocuments: []', 'catalog.yaml:1:1 unknown-key'],
    [
      'a wrong value',
      'documents:\n  - file: a.txt\n    slug: a\n    level: { value: town2, inferred: true, evidence: 甲 }',
      'catalog.yaml:4:14 schema',
    ],
    ['broken YAML', 'documents:\n  - file: [a.txt\n    slug: a', 'catalog.yaml:3:5 yaml-syntax'],
    [
      'two files with one slug',
      'documents:\n  - { file: a.txt, slug: x }\n  - { file: b.txt, slug: x }',
      'catalog.yaml:3:20 slug-twice',
    ],
    [
      'one file twice',
      'documents:\n  - { file: a.txt, slug: x }\n  - { file: a.txt, slug: y }',
      'catalog.yaml:3:7 file-twice',
    ],
    [
      'a slug that is not ASCII',
      'documents:\n  - { file: a.txt, slug: 宁波 }',
      'catalog.yaml:2:20 slug-not-ascii',
    ],
    [
      'a slug in capitals',
      'documents:\n  - { file: a.txt, slug: Plan }',
      'catalog.yaml:2:20 slug-not-ascii',
    ],
    [
      'a slug that is a page',
      'documents:\n  - { file: a.txt, slug: search }',
      'catalog.yaml:2:20 slug-reserved',
    ],
    [
      'an entry without a file',
      'documents:\n  - { file: c.txt, slug: c }',
      'catalog.yaml:2:7 file-missing',
    ],
  ])('%s is an error with its place', (_, catalog, problem) => {
    expect(rules(catalog)).toContain(problem);
  });

  it.each([
    [
      'a binary file',
      [{ name: 'a.txt', bytes: Uint8Array.of(80, 75, 9, 4, 0) }],
      'a.txt:1:1 binary-file',
    ],
    [
      'a file named like a page',
      [{ name: 'about.txt', bytes: PLAN }],
      'about.txt:1:1 slug-reserved',
    ],
    ['a web page', [{ name: 'a.html', bytes: PLAN }], 'a.html:1:1 unsupported-format'],
    [
      'two files of one slug',
      [...FILES, { name: 'a.TXT', bytes: bytes('另一份工作要点\n一、总体要求\n') }],
      'a.TXT:1:1 slug-twice',
    ],
    ['the same file twice', [...FILES, { name: 'b.txt', bytes: PLAN }], 'b.txt:1:1 same-document'],
  ])('%s is an error', (_, files, problem) => {
    expect(rules(null, files)).toEqual([problem]);
  });
});

describe('a file without an entry', () => {
  it.each([
    ['plan-2025.txt', 'plan-2025'],
    ['2025年要点.txt', 'doc-'],
    ['A_B.txt', 'doc-'],
  ])('%s is named %s…', (name, slug) => {
    const { corpus } = compile({ files: [{ name, bytes: PLAN }], catalog: null });
    expect(corpus.documents[0]?.slug).toMatch(new RegExp(`^${slug}(?:[0-9a-f]{8})?$`));
  });

  it('has its title from its text', () => {
    const { corpus } = compile({ files: FILES, catalog: null });
    expect(corpus.documents.map(({ title, titleSupplied }) => [title, titleSupplied])).toEqual([
      ['某市工作要点', false],
      ['某区工作要点', false],
    ]);
  });

  it('has the first words for a title where the text has none', () => {
    const files = [{ name: 'a.txt', bytes: bytes('今年是关键之年,任务很重。') }];
    const [document] = compile({ files, catalog: null }).corpus.documents;
    expect(document).toMatchObject({ title: '今年是关键之年', titleSupplied: true });
  });

  it('states what its table and title state', () => {
    const text = [
      '索引号: | 123/2021-4 | ||',
      '文 号: | 主题分类: | 科技 | |',
      '发文机关: | 某厅 | 成文日期: | 2018年12月06日 |',
      '某省实施方案（2023-2027年）（征求意见稿）',
      '一、总体要求',
    ].join('\n');
    const [document] = compile({ files: [{ name: 'a.txt', bytes: bytes(text) }], catalog: null })
      .corpus.documents;
    expect(document).toMatchObject({
      title: '某省实施方案（2023-2027年）（征求意见稿）',
      status: 'draft',
      period: [2023, 2027],
      date: '2018-12-06',
      issuer: { name: '某厅', inferred: false },
      metadata: {
        索引号: '123/2021-4',
        主题分类: '科技',
        发文机关: '某厅',
        成文日期: '2018年12月06日',
      },
    });
  });
});

describe('warnings', () => {
  const warnings = (text: string): string[] =>
    compile({ files: [{ name: 'a.txt', bytes: bytes(text) }], catalog: null }).problems.map(
      ({ rule, severity, line, column }) => `${severity} ${rule} ${String(line)}:${String(column)}`,
    );

  it.each([
    ['a repeated number', '1.甲。乙。\n1.丙。丁。', 'warning number-repeated 2:1'],
    ['a gap', '1.甲。乙。\n\n3.丙。丁。', 'warning number-gap 3:1'],
    ['a lost numeral', '（一）甲\n乙工程\n1.丙。丁。\n（三）戊', 'warning number-supplied 2:1'],
    [
      'a line no rule explains',
      '1.甲。乙。\n孤零零的一行\n2.丙。丁。',
      'warning line-unexplained 2:1',
    ],
    ['signs of radicals', '甲乙。\n丙⼈⺠。', 'warning radical-characters 2:2'],
    ['a control character', '甲乙。\n丙\u0001丁。', 'warning unprintable-character 2:2'],
    ['an empty file', ' \n', 'warning empty-document 1:1'],
  ])('%s is shown and built', (_, text, warning) => {
    expect(warnings(text)).toEqual([warning]);
  });
});
