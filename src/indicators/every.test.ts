import { describe, expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';

/** The figures of a sentence as `name amount per every`. */
const often = (sentence: string): string[] =>
  figuresOf(sentence).map(({ subject = '', name, amount, per, every }) =>
    [subject + name, amount, per, every ?? ''].join(' ').trim(),
  );

describe('how often a figure is meant', () => {
  it.each([
    ['每季度召开推进会1次以上。', ['推进会 1 once quarter']],
    ['季均投放贷款20亿元。', ['投放贷款 2000000000 once quarter']],
    [
      '每月举办路演活动不少于2场，月均服务企业30家。',
      ['路演活动 2 once month', '企业 30 once month'],
    ],
    ['全年新设企业1.2万户，月均1000户。', ['企业 12000 once', '企业 1000 once month']],
    ['日均客流量达到95万人次。', ['客流量 950000 once day']],
    ['平均每天诞生企业12家。', ['诞生企业 12 once day']],
    ['每周开展技术对接3次。', ['技术对接 3 once week']],
    ['每年引进人才20名。', ['人才 20 year']],
    ['每半年开展培训2次、每季度走访企业50家。', ['培训 2 half-year', '走访企业 50 once quarter']],
    ['PM2.5年均浓度24微克/立方米。', ['PM2.5年均浓度 24 once']],
    ['科技资金每年安排5亿元，逐年增长10%。', ['科技资金 500000000 year', '科技资金 10 year']],
  ])('%s', (sentence, figures) => {
    expect(often(sentence)).toEqual(figures);
  });

  it('ends where a figure has a year of its own', () => {
    expect(often('技术交易额年均增长25%、2026年突破30亿元。')).toEqual([
      '技术交易额 25 year',
      '技术交易额 3000000000 once',
    ]);
  });
});
