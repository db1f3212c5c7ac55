import { describe, expect, it } from 'vitest';
import { understand } from './understand.ts';

const warned = (...lines: string[]): string[] =>
  understand('a.txt', `某市工作要点\n${lines.join('\n')}\n`, 'plan').problems.flatMap(
    ({ rule, line }) => (rule.startsWith('number-') ? [`${String(line)} ${rule}`] : []),
  );
const section = (number: string): string => `${number}建设平台。各单位年底前完成。`;

describe('numbers that follow each other', () => {
  it.each<[string, string[]]>([
    [
      '节 and the items of articles',
      [
        ...['第一章 总则', '第一节 通则', '第一条 下列情形：', '（一）甲；', '（二）乙。'],
        ...['第二节 细则', '第二条 下列情形：', '（一）甲；', '（二）乙；', '（三）丙。'],
        ...['第三节 附则', '第三条 本办法自印发之日起施行。'],
      ],
    ],
    [
      '节 and （一） under them',
      [
        ...['第一节 平台', section('（一）'), section('（二）'), section('（三）')],
        ...['第二节 人才', section('（一）'), section('（二）'), '第三节 企业'],
      ],
    ],
    [
      'items and items of theirs',
      [
        ...['第一条 下列情形：', '（一）甲，包括：', '1.子；', '2.丑；'],
        ...['（二）乙，包括：', '1.子；', '2.丑；', '3.寅；', '（三）丙。', '第二条 细则另定。'],
      ],
    ],
    [
      'items that run on through sections',
      ['一', '二', '三'].flatMap((numeral, i) => [
        section(`（${numeral}）`),
        ...[1, 2, 3, 4].map((k) => `（${String(i * 4 + k)}）第${String(k)}项。`),
      ]),
    ],
    [
      'sections that run on',
      [
        ...['一、平台', section('（一）'), '二、人才', section('（二）')],
        ...['三、企业', section('（三）')],
      ],
    ],
  ])('are no problem: %s', (_case, lines) => {
    expect(warned(...lines)).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    [
      'a 节 is lost where another list has its number',
      ['第一节 平台', section('（一）'), section('（二）'), '第三节 人才', section('（一）')],
      ['5 number-gap'],
    ],
    [
      'a 节 is lost at the beginning of a chapter',
      ['第一章 总则', '第一节 平台', '第一条 甲。', '第二章 附则', '第二节 人才', '第二条 乙。'],
      ['6 number-gap'],
    ],
    [
      'the first of a list is lost where all the others begin with one',
      [
        ...['一、平台', section('（一）'), section('（二）'), '二、人才', section('（一）')],
        ...['三、企业', section('（二）'), section('（三）'), '四、保障', section('（一）')],
      ],
      ['8 number-gap'],
    ],
  ])('are one when %s', (_case, lines, expected) => {
    expect(warned(...lines)).toEqual(expected);
  });
});
