import { describe, expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';

const said = (sentence: string): string[] =>
  figuresOf(sentence).map(({ name, printed, amount, unit }) =>
    [name, printed, amount, unit].join(' '),
  );

describe('amounts of money that are printed without 元', () => {
  it.each([
    [
      '地区生产总值突破1.2万亿，增长6%。',
      ['地区生产总值 1.2万亿 1200000000000 元', '地区生产总值 6% 6 %'],
    ],
    ['工业总产值超万亿元。', ['工业总产值 万亿元 1000000000000 元']],
    [
      '规上工业总产值达到2.3万亿、增加值5000亿。',
      ['规上工业总产值 2.3万亿 2300000000000 元', '增加值 5000亿 500000000000 元'],
    ],
    ['本外币存款余额超万亿。', ['本外币存款余额 万亿 1000000000000 元']],
    ['高新技术产业产值跨越万亿大关。', ['高新技术产业产值 万亿 1000000000000 元']],
    [
      '外贸进出口总额站上万亿台阶，达1.05万亿。',
      ['外贸进出口总额 万亿 1000000000000 元', '外贸进出口总额 1.05万亿 1050000000000 元'],
    ],
    ['技术交易额力争突破千亿。', ['技术交易额 千亿 100000000000 元']],
    ['经济总量达到1.5万亿左右。', ['经济总量 1.5万亿 1500000000000 元']],
    ['工业投资达到300至350亿。', ['工业投资 300至350亿 30000000000 元']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });

  it.each([
    '培育万亿级产业集群。',
    '网站累计访问量突破1亿。',
    '打造千亿产业。',
    '亿万群众参与投资。',
  ])('but not %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});
