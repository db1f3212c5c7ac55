import { describe, expect, it } from 'vitest';
import { spacedRows, spacedTables } from './spaced-rows.ts';
import { understand } from './understand.ts';

describe('rows of a table whose columns blanks part', () => {
  it.each<[string, string[], number[]]>([
    ['full-width blanks', ['序号　项目名称　承担单位', '1　芯片　甲公司'], [0, 1]],
    ['two blanks', ['序号  项目名称  承担单位', '1  芯片 设计  甲公司'], [0, 1]],
    ['tabs', ['姓名\t单位\t电话', '某甲\t某局\t1', '某乙\t某院\t2'], [0, 1, 2]],
    ['one blank', ['序号 项目名称 承担单位', '1 芯片 甲公司', '2 新药 乙公司'], [0, 1, 2]],
    [
      'an empty cell and a sum',
      ['序号　名称　经费', '1　芯片　3', '2　新药', '合计　3', '三、要求'],
      [0, 1, 2, 3],
    ],
    [
      'bands between them',
      [
        '序号\t任务\t单位',
        '一、平台',
        '1\t甲\t乙',
        '2\t丙\t丁',
        '二、\t人才',
        '（一）引进',
        '1\t戊\t己',
      ],
      [0, 1, 2, 3, 4, 5, 6],
    ],
    [
      'bands between rows that nobody counts',
      [
        '任务\t责任单位\t时限',
        '一、平台',
        '甲\t乙\t6月',
        '二、人才',
        '丙\t丁\t7月',
        '三、保障',
        '加强。',
      ],
      [0, 1, 2, 3, 4],
    ],
    [
      'a cell that goes on below, itself numbered',
      [
        '序号\t任务\t单位\t时限',
        '1\t甲\t乙\t6月',
        '2\t丙',
        '其中丁\t戊\t7月',
        '3\t1.新建学校；',
        '2.改建学校\t某局\t8月',
        '（一）备注',
      ],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      'tabs in each',
      [
        '做什么\t谁来做\t怎么做',
        '甲\t乙\t丙',
        '一、人才',
        '1\t戊\t\t己。',
        '2\t庚',
        '二、保障',
        '加强。',
      ],
      [0, 1, 2, 3, 4],
    ],
  ])('are seen with %s', (_case, lines, expected) => {
    expect([...spacedRows(lines)]).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['headings', ['一、　总体要求', '第一条　为了鼓励创新，制定本办法。']],
    ['names', ['张　三　李　四　王　五', '赵　六　钱　七　孙　八']],
    ['heads without rows', ['序号　项目名称　承担单位', '一、管理要求', '（一）加强监管。']],
    ['articles', ['第一条\t目的\t甲', '第二条\t范围\t乙', '第三条\t原则\t丙']],
    ['tasks', ['1.\t平台\t甲', '2.\t人才\t乙', '3.\t资金\t丙']],
    ['two columns', ['项目名称　承担单位', '芯片　甲公司']],
    ['signatures', ['某市科技局　某市财政局　某市教育局', '2024年1月1日']],
  ])('are no %s', (_case, lines) => {
    expect([...spacedRows(lines)]).toEqual([]);
  });

  it('are one warning for every table, and no clauses', () => {
    const lines = ['某市项目计划', '一、清单', '序号　名称　单位', '1　芯片　甲', '2　新药　乙'];
    const text = `${lines.join('\n')}\n二、要求\n`;
    expect(spacedTables('a.txt', text).map(({ rule, line }) => `${rule} ${String(line)}`)).toEqual([
      'table-rows 3',
    ]);
    const { parsed, isWhole } = understand('a.txt', text, 'a');
    expect(isWhole).toBe(true);
    expect(parsed.clauses.filter(({ kind }) => kind === 'task')).toEqual([]);
  });
});
