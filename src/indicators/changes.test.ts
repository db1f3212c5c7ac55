import { describe, expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';

/** The figures of a sentence as `name amount unit kind`. */
function said(sentence: string): string[] {
  return figuresOf(sentence).map(({ name, amount, unit, kind, falls }) =>
    [name, amount, unit, kind, ...(falls === true ? ['falls'] : [])].join(' '),
  );
}

describe('what falls is a change of less than nothing', () => {
  it.each([
    ['单位GDP能耗下降15%。', ['单位GDP能耗 -15 % growth falls']],
    ['万元GDP用水量降低16%以上。', ['万元GDP用水量 -16 % growth falls']],
    ['污染物排放总量减少8%。', ['污染物排放总量 -8 % growth falls']],
    ['审批时限缩短50%以上。', ['审批时限 -50 % growth falls']],
    ['一般性支出压减10%。', ['一般性支出 -10 % growth falls']],
    ['用水量下降三成左右。', ['用水量 -30 % growth falls']],
    ['空置率下降2个百分点。', ['空置率 -2 个百分点 increment falls']],
    ['亏损企业数量减少20家。', ['亏损企业数量 -20 家 increment falls']],
    ['减少审批事项20项。', ['审批事项 -20 项 increment falls']],
    ['降低企业用电成本10%。', ['企业用电成本 -10 % growth falls']],
    ['能耗降幅达到15%。', ['能耗降幅 -15 % growth falls']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });

  it('has its range and its hope below it, too', () => {
    const [range] = figuresOf('能耗下降10%-15%。');
    expect(range).toMatchObject({ value: '10%-15', amount: -10, max: -15 });
    const [hoped] = figuresOf('能耗下降10%、力争下降12%。');
    expect(hoped).toMatchObject({ amount: -10, stretch: -12 });
  });
});

describe('a level that is not to be passed is a level', () => {
  it.each([
    ['失业率控制在5.5%以内。', ['失业率 5.5 % target']],
    ['失业率不超过4%。', ['失业率 4 % target']],
    ['死亡率下降到4%以下。', ['死亡率 4 % target']],
    ['居民消费价格涨幅控制在3%左右。', ['居民消费价格涨幅 3 % growth']],
    ['审批事项减少到20项。', ['审批事项 20 项 target']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });
});

describe('growth by so many times is the same however it is worded', () => {
  it.each([
    ['产值翻一番。', 1, 2],
    ['产值翻两番。', 3, 4],
    ['产值实现倍增。', 1, 2],
    ['产值增长1倍。', 1, 2],
    ['产值增长两倍。', 2, 3],
    ['产值增长1.5倍以上。', 1.5, 2.5],
  ])('%s', (sentence, amount, multiple) => {
    expect(figuresOf(sentence)).toMatchObject([{ kind: 'growth', unit: '倍', amount, multiple }]);
  });

  it('so many times as much is a level', () => {
    expect(figuresOf('产值达到2020年的两倍。')).toMatchObject([
      { name: '产值', kind: 'target', unit: '倍', amount: 2, multiple: 2 },
    ]);
  });
});

describe('points are no per cent', () => {
  it.each([
    ['占比达到15%，比上年提高2个百分点。', ['占比 15 % target', '占比 2 个百分点 increment']],
    ['占比比全省平均高2个百分点。', ['占比 2 个百分点 target']],
    ['占比由40%提高到45%。', ['占比 45 % target']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });
});

describe('what is hoped for beyond a goal', () => {
  it.each([
    ['产值确保达到900亿元、力争达到1000亿元。', [9e10, 1e11, undefined]],
    ['产值确保达到900亿元，冲刺1000亿元。', [9e10, 1e11, undefined]],
    ['产值确保900亿元、力争1000亿元、冲刺1200亿元。', [9e10, 1e11, 1.2e11]],
    ['产值确保增长8%、力争增长10%、冲刺12%。', [8, 10, 12]],
  ])('%s', (sentence, [amount, stretch, furthest]) => {
    const figures = figuresOf(sentence);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ name: '产值', amount });
    expect([figures[0]?.stretch, figures[0]?.furthest]).toEqual([stretch, furthest]);
  });
});
