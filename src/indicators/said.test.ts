import { describe, expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';

/** The figures of a sentence as `name amount unit kind per qualifier`. */
function said(sentence: string): string[] {
  return figuresOf(sentence).map(({ name, amount, unit, kind, per, qualifier }) =>
    [name, amount, unit, kind, per, qualifier ?? ''].join(' ').trim(),
  );
}

describe('a level that is reached from another', () => {
  it.each([
    ['高新技术企业由300家增加到360家。', ['高新技术企业 360 家 target once']],
    ['高新技术企业从300家增加到360家。', ['高新技术企业 360 家 target once']],
    ['引进人才增加至25名。', ['人才 25 名 target once']],
    ['高新技术企业由300家增长到360家。', ['高新技术企业 360 家 target once']],
    ['高新技术企业增加60家。', ['高新技术企业 60 家 increment once']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });
});

describe('what is granted at most, and what may be deducted, is no goal', () => {
  it.each([
    '单个项目补助不超过总投资的30%。',
    '补助比例不超过项目总投资的30%。',
    '补贴额度不高于设备投入的20%。',
    '资助比例为30%。',
    '享受10%加计扣除。',
    '企业享受研发费用100%加计扣除政策。',
    '研发费用按规定享受100%税前加计扣除。',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });

  it.each([
    ['享受加计扣除的企业达到500家。', 500],
    ['失业率不超过4%。', 4],
    ['补助资金达到10元。', 10],
    ['研发补助支出占比不超过5%。', 5],
  ])('but %s', (sentence, amount) => {
    expect(figuresOf(sentence).map((figure) => figure.amount)).toEqual([amount]);
  });
});

describe('units and words about figures', () => {
  it.each([
    ['举办活动不少于20场次。', ['活动 20 场次 target once 不少于']],
    ['服务企业300家次。', ['企业 300 家次 target once']],
    ['新建孵化面积5㎡。', ['孵化面积 5 平方米 increment once']],
    ['新建孵化面积5m²。', ['孵化面积 5 平方米 increment once']],
    ['举办活动不下10场。', ['活动 10 场 target once 不下']],
    ['举办活动不下于10场。', ['活动 10 场 target once 不下于']],
    ['前三季度实现产值5元。', ['产值 5 元 target once']],
    ['上半年实现产值5元。', ['产值 5 元 target once']],
    ['完成年度目标任务的120%。', ['目标任务的 120 % target once']],
    ['年度新增企业20家。', ['企业 20 家 increment year']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });
});

describe('how far from another is no change', () => {
  it.each([
    ['研发投入强度高于全省平均水平3个百分点。', ['研发投入强度 3 个百分点 target once']],
    ['失业率低于全国2个百分点。', ['失业率 2 个百分点 target once']],
    ['研发投入增速快于全省2个百分点。', ['研发投入增速 2 个百分点 growth once']],
    ['研发投入强度提高2个百分点。', ['研发投入强度 2 个百分点 increment once']],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });
});

describe('a part is of the kind of its whole', () => {
  it.each([
    ['新增企业50家，其中规上企业20家。', ['increment', 'increment']],
    ['引进人才100名，其中博士20名、硕士50名。', ['increment', 'increment', 'increment']],
    ['企业达到50家，其中规上企业20家。', ['target', 'target']],
    ['企业达到50家，其中新增规上企业20家。', ['target', 'increment']],
    ['新增企业50家，其中规上企业总数达到20家。', ['increment', 'target']],
    ['新增企业50家，其中规上企业占比达到20%。', ['increment', 'target']],
    ['新增企业50家。其中规上企业20家。', ['increment', 'target']],
  ])('%s', (sentence, kinds) => {
    expect(figuresOf(sentence).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('less than nothing, too', () => {
    expect(figuresOf('减少审批事项20项，其中甲类5项。')).toMatchObject([
      { amount: -20, falls: true },
      { amount: -5, falls: true },
    ]);
  });
});

describe('hope goes on after the year that it is for', () => {
  it.each([
    ['力争到2025年，企业突破500家。', [['力争、突破', 2025]]],
    [
      '力争到2025年，产值突破5元，企业达到20家；新增平台5家。',
      [
        ['力争、突破', 2025],
        ['力争', 2025],
        [null, 2025],
      ],
    ],
    ['努力在2026年底前，产值超过5元。', [['努力、超过', 2026]]],
    [
      '力争到2025年，企业突破500家，到2030年，企业达到900家。',
      [
        ['力争、突破', 2025],
        [null, 2030],
      ],
    ],
    ['到2025年，企业突破500家。', [['突破', 2025]]],
  ])('%s', (sentence, expected) => {
    expect(figuresOf(sentence).map(({ qualifier, year }) => [qualifier, year])).toEqual(expected);
  });
});
