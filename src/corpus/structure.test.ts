import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { structureProblems } from './structure.ts';

const found = (...lines: string[]): string[] => {
  const text = `某市工作方案\n${lines.join('\n')}\n`;
  const { clauses } = parse(text, 'plan');
  return structureProblems('plan.txt', clauses, text).map(({ rule, line }) => `${rule} ${line}`);
};
const task = (number: number, first: string): string =>
  `${number}.${first}。落实到各单位，年底前完成。`;

describe('what is worth a look in a structure', () => {
  it('is nothing where all is as it should be', () => {
    expect(found('一、平台', task(1, '建设平台'), '二、人才', task(2, '引进人才'))).toEqual([]);
  });

  it('is a heading that stops in mid-sentence', () => {
    expect(found('一、建设平台、', '建设实验室三家，年底前建成并且投入使用。')).toEqual([
      'heading-cut 2',
    ]);
  });

  it.each([
    ['一、建设平台、', '一、 这一行“建设平台、”在半句处断开，没有认出标题'],
    ['一、实行“揭榜', '标题“实行‘揭榜”像是没有完，其余可能在下一行'],
  ])('is said in a sentence: %s', (line, message) => {
    const text = `某市工作方案\n${line}\n建设实验室三家，年底前建成。\n`;
    const problems = structureProblems('plan.txt', parse(text, 'plan').clauses, text);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('is a word that the end of a line cuts', () => {
    expect(found('一、补助，由市财政统', '一核拨。')).toEqual(['heading-cut 2']);
    expect(found('一、平台', '建设信息系统，由市财政局负责。')).toEqual([]);
  });

  it('is a level that begins to count again', () => {
    const parts = ['一、平台', '二、人才'].flatMap((part) => [
      part,
      task(1, '建设平台'),
      task(2, '引进人才'),
    ]);
    expect(found(...parts)).toEqual(['number-restart 3']);
  });

  it('is a heading with nothing but white space behind it', () => {
    const section = '（一）加强组织领导　各地各部门要高度重视，落实责任。';
    expect(found('一、保障', section, '（二）经费。由市财政保障。')).toEqual(['heading-missed 3']);
  });

  it('is one clause without a heading among clauses that have theirs', () => {
    const rows = ['甲', '乙', '丙', '丁'].map((name, at) => task(at + 1, `建设${name}平台`));
    const long =
      '深化重点领域和关键环节各项改革任务，持续扩大改革开放创新试点取得的各方面实际成效，推广经验';
    expect(found('一、平台', ...rows, task(5, long))).toEqual(['heading-missed 7']);
  });

  it('is one of two clauses that has a heading while the other has none', () => {
    const long = '市科技局负责制定青年人才管理办法，并会同有关部门开展考核评价';
    expect(found('一、人才', task(1, '引进人才'), task(2, long))).toEqual(['heading-unlike 4']);
    const three = [task(1, '引进人才'), task(2, long), task(3, long)];
    expect(found('一、人才', ...three)).toEqual(['heading-unlike 3']);
    expect(found('一、人才', task(1, '引进人才'), task(2, '培育人才'))).toEqual([]);
    const items = ['（1）引进人才。引进百名。', `（2）${long}。每年一次。`];
    expect(found('一、人才', '做好工作。', ...items)).toEqual(['heading-unlike 5']);
    expect(found('第一条 下列情形：', ...items)).toEqual([]);
  });
});
