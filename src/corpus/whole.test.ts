import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from './understand.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));
const read = (name: string): string => readFileSync(path.join(FIXTURES, name), 'utf8');

/** What happens to files on their way: each takes a text and a number between 0 and 1. */
const ACCIDENTS: readonly ((text: string, chance: number) => string)[] = [
  (text, chance) => dropped(text.split('\n'), chance).join('\n'),
  (text, chance) => doubled(text.split('\n'), chance).join('\n'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', ''),
  (text) => text.replaceAll('\n', ' '),
  (text) => `\ufeff${text}`,
  (text, chance) => text.slice(0, Math.floor(text.length * chance)),
  (text, chance) => text.slice(Math.floor(text.length * chance)),
  (text, chance) => wrapped(text, 8 + Math.floor(chance * 40)),
  (text) => text.replace(/[一二三四五六七八九十]+、/gu, ''),
  (text) => text.replace(/[（(][一二三四五六七八九十]+[）)]/gu, ''),
  (text) => text.replace(/[《》（）〔〕]/gu, (mark, at: number) => (at % 3 === 0 ? '' : mark)),
  (text, chance) => spread(text, chance, '\u0000'),
  (text, chance) => spread(text, chance, '|'),
  (text, chance) => spread(text, chance, '第一条'),
  (text, chance) => spread(text, chance, '\n— 3 —\n'),
  (text, chance) => spread(text, chance, '\n首页\n>\n'),
  (text) => text.split('\n').toReversed().join('\n'),
  (text) => text.replace(/^[^、.．）)条章\n]{1,6}[、.．）)条章]/gmu, '$&\n'),
  (text) => text.replace(/[^\n](?=[^\n])/gu, '$&\u3000'),
  (text) => text.replaceAll('，', ' | ').replace(/^/gmu, '| '),
  (text) => text.replace(/\d/gu, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
  (text) => `${text}\n附件1\n${text}\n附件2：\n1.某方案\n2.某办法\n${text}`,
  (text) => `目录\n${text.replace(/^(.{1,12}).*$/gmu, '$1……3')}\n${text}`,
  (text) => text.replace(/[一二三四五六七八九十]+、/gu, '一、'),
  (text) => text + text,
  (text) => text.repeat(12).replaceAll('\n', ''),
];

function dropped(lines: readonly string[], chance: number): string[] {
  return lines.filter((_, i) => (i * 7 + Math.floor(chance * 13)) % 5 !== 0);
}

function doubled(lines: readonly string[], chance: number): string[] {
  return lines.flatMap((line, i) =>
    (i + Math.floor(chance * 5)) % 4 === 0 ? [line, line] : [line],
  );
}

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`[^\\n]{${String(width)}}`, 'gu'), '$&\n');
}

function spread(text: string, chance: number, what: string): string {
  const step = 5 + Math.floor(chance * 30);
  return [...text].map((point, i) => (i % step === 0 ? what + point : point)).join('');
}

/** Nothing is lost, and every clause has a name of its own that can stand in an address. */
function expectWhole(text: string): void {
  const { parsed, problems, isWhole } = understand('a.txt', text, 'fixture');
  const anchors = parsed.clauses.map(({ anchor }) => anchor);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(isWhole).toBe(true);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.filter((anchor) => !/^[a-z][a-z0-9-]*$/u.test(anchor))).toEqual([]);
}

describe('a text', () => {
  const accident = fc.tuple(
    fc.constantFrom(...ACCIDENTS),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('loses nothing, and names every clause once, whatever happened to the file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(accident, { minLength: 1, maxLength: 3 }),
        (name, accidents) => {
          const text = accidents.reduce(
            (made, [change, chance]) => change(made, chance),
            read(name),
          );
          expectWhole(text);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** What accidents have brought to light: each was a text that was not whole, at its smallest. */
describe('a text that once lost something', () => {
  it.each([
    ['a number among the buttons of a page', '首页\n>\n第一条要闻\n第一条要闻\n正文。'],
    ['a number before where a page comes from', '首页\n一、来源链接：甲\n正文。'],
    ['white space inside a number', '第 1 章'],
    ['one number more often than there are letters', '第一条甲。\n'.repeat(60)],
  ])('is whole: %s', (_case, text) => {
    expectWhole(text);
  });
});

describe('what the structure leaves in doubt', () => {
  const doubts = (text: string): string[] =>
    understand('a.txt', text, 'fixture').problems.map(
      ({ rule, line }) => `${rule} ${String(line)}`,
    );

  it.each([
    ['a gap', '某市工作要点\n一、甲\n建设。\n三、丙\n培育。\n', ['number-gap 4']],
    ['a repeat', '某市工作要点\n1.甲。建设。\n2.乙。培育。\n2.丙。引进。\n', ['number-repeated 4']],
    [
      'a line that may be a heading',
      '某市工作要点\n一、甲\n建设。\n科技金融\n培育。\n二、乙\n引进。\n',
      ['line-unexplained 4'],
    ],
    [
      'a heading that nothing divides from its text',
      '某市意见。一、推进平台建设各单位要开放共享，提高水平，并按月报送进展。（一）加快建设。年内开工。（二）加快引进。举办大赛。',
      ['heading-unclear 1'],
    ],
    [
      'a list in its own words, once',
      '某市方案\n一、甲\n任务一 平台\n建设。\n二、乙\n任务二 人才\n1.引进。\n三、丙\n（一）资金\n任务三 投入\n增长。\n',
      ['number-unread 3'],
    ],
    [
      'no table of contents',
      '某市条例\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 为了甲，制定本条例。\n第二章 附则\n第二条 本条例自公布之日起施行。\n',
      [],
    ],
    ['nothing, where all is printed', '某市工作要点\n一、甲\n建设。\n二、乙\n培育。\n', []],
  ])('%s', (_case, text, expected) => {
    expect(doubts(text)).toEqual(expected);
  });
});
