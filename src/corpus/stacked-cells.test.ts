import { describe, expect, it } from 'vitest';
import { stackedTableProblems, stackedTables } from './stacked-cells.ts';
import { understand } from './understand.ts';

const HEAD = ['序号', '项目名称', '承担单位'];
const ROWS = ['1', '建设平台', '市科技局', '2', '引进人才', '市人社局'];
const said = (...lines: string[]): string[] =>
  stackedTableProblems('a.txt', lines.join('\n')).map(
    ({ rule, line }) => `${rule} ${String(line)}`,
  );

describe('a table whose cells stand one below the other', () => {
  it('is read row by row where its numbers stand in step', () => {
    const lines = ['项目清单', ...HEAD, ...ROWS, '抓紧落实。'];
    expect(stackedTables(lines)).toEqual([{ from: 1, to: 10, columns: 3 }]);
    expect(said(...lines)).toEqual(['table-rows 2']);
  });

  it('is said once where they do not, however often its heads are printed', () => {
    const cut = ['1', '建设', '平台', '市科技局', '2', '引进人才', '市人社局'];
    expect(said('项目清单', ...HEAD, ...cut, ...HEAD, '3', '扩大')).toEqual(['table-cells 2']);
    const { problems, parsed } = understand(
      'a.txt',
      ['某市项目清单', ...HEAD, ...cut, ...HEAD, '3', '扩大'].join('\n'),
      'fixture',
    );
    expect(problems.map(({ rule }) => rule)).toEqual(['table-cells']);
    expect(parsed.clauses.map(({ kind }) => kind)).toEqual(['title', 'preamble']);
  });

  it.each([
    ['headings of a plan', ['一、主要任务', '目标', '重点任务', '保障措施', '加强领导。']],
    ['one label', ['责任单位', '市科技局', '完成时限', '年底前。']],
    ['heads once, without numbers', ['姓名', '单位', '职务', '某某', '某局', '局长']],
  ])('is none: %s', (_, lines) => {
    expect(said('某市工作方案', ...lines)).toEqual([]);
  });
});
