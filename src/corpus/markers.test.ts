import { describe, expect, it } from 'vitest';
import { markerAt, markerBeforeDigit } from './markers.ts';

describe('markerAt', () => {
  it.each([
    ['一、总体要求', 'han-dun', 1, '一、'],
    ['五十四、附则', 'han-dun', 54, '五十四、'],
    ['三.保障措施', 'han-dun', 3, '三.'],
    ['（一）加强领导', 'han-paren', 1, '（一）'],
    ['(十一)加强领导', 'han-paren', 11, '(十一)'],
    ['（三十五）其他', 'han-paren', 35, '（三十五）'],
    ['1.加快推进', 'arab-dot', 1, '1.'],
    ['1．加快推进', 'arab-dot', 1, '1．'],
    ['1、加快推进', 'arab-dot', 1, '1、'],
    ['22. 打造', 'arab-dot', 22, '22.'],
    ['５．全角数字', 'arab-dot', 5, '５．'],
    ['1.2024年底前完成', 'arab-dot', 1, '1.'],
    ['（1）完善', 'arab-paren', 1, '（1）'],
    ['(2)完善', 'arab-paren', 2, '(2)'],
    ['3）完善', 'arab-paren', 3, '3）'],
    ['①完善', 'circled', 1, '①'],
    ['⑫完善', 'circled', 12, '⑫'],
    ['第一章　总则', 'chapter', 1, '第一章'],
    ['第一篇 发展环境', 'book', 1, '第一篇'],
    ['（廿二）加强领导', 'han-paren', 22, '（廿二）'],
    ['第二节 机构', 'legal-section', 2, '第二节'],
    ['第十二条 为了', 'article', 12, '第十二条'],
    ['第 8 條 本辦法', 'article', 8, '第 8 條'],
    ['——创新策源能力', 'bullet', 0, '——'],
    ['4..笔误', 'arab-dot', 4, '4..'],
    ['⼀、总体要求', 'han-dun', 1, '⼀、'],
    ['（⼆）加强领导', 'han-paren', 2, '（⼆）'],
    ['10﹒全面开展', 'arab-dot', 10, '10﹒'],
    ['一﹑总体要求', 'han-dun', 1, '一﹑'],
    ['（１２）完善', 'arab-paren', 12, '（１２）'],
    ['第１２条 为了', 'article', 12, '第１２条'],
    ['㈡加强领导', 'han-paren', 2, '㈡'],
    ['⑶完善', 'arab-paren', 3, '⑶'],
    ['⒒完善', 'arab-dot', 11, '⒒'],
    ['（一）、加强领导', 'han-paren', 1, '（一）、'],
    ['(1)．完善', 'arab-paren', 1, '(1)．'],
  ])('%s', (text, style, value, printed) => {
    expect(markerAt(text)).toMatchObject({ style, value, printed });
  });

  it.each([
    ['第八条之一 本办法', 8, 1],
    ['第 8-1 條 本辦法', 8, 1],
  ])('%s is an inserted article', (text, value, inserted) => {
    expect(markerAt(text)).toMatchObject({ style: 'article', value, inserted });
  });

  it.each([
    '3.4%的增长',
    '3、4季度完成',
    '①②③号文件',
    '2024年是',
    '1-2个联盟',
    '第一方阵',
    '第一条例',
    '第一篇文章',
    '第一篇章要写好',
    '一、二等奖各一名',
    '一二三产融合',
    '315科技创新体系',
    '“1.”号文件',
    '十强县',
    '（暂名）大学',
    '（一）、（二）项所列情形',
    '㈠、㈡两项',
    '（2023-2027年）',
    '—中东欧',
    '',
  ])('%j starts no item', (text) => {
    expect(markerAt(text)).toBeNull();
  });
});

describe('markerBeforeDigit', () => {
  it.each<[string, number, string]>([
    ['3.1月至10月，合同额增长20%。', 3, '3.'],
    ['3.30项任务全部启动。', 3, '3.'],
    ['2.15家企业上市。', 2, '2.'],
    ['3、1月底前启动。', 3, '3、'],
    ['3．10个项目开工。', 3, '3．'],
    ['2.5G应用。', 2, '2.'],
  ])('%s goes on with the list', (text, expected, printed) => {
    expect(markerBeforeDigit(text, expected)?.printed).toBe(printed);
  });

  it('takes the first of a list where the second stands below', () => {
    expect(markerBeforeDigit('1.10月底前启动。', 4, ['2.加强领导。'])?.value).toBe(1);
    expect(markerBeforeDigit('1.10月底前启动。', 4, ['加强领导。'])).toBeNull();
  });

  it.each<[string, number]>([
    ['3.5亿元用于平台。', 3],
    ['3.5个百分点。', 3],
    ['3.5个月内完成。', 3],
    ['3.4%的企业。', 3],
    ['3、4月份集中开展。', 3],
    ['5.30项任务全部启动。', 3],
    ['3.1.2月度计划', 3],
  ])('%s is a quantity or no number of the list', (text, expected) => {
    expect(markerBeforeDigit(text, expected)).toBeNull();
  });
});
