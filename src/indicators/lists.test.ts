import { describe, expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';

/** The figures of a sentence as `subject/name amount unit kind`. */
function said(sentence: string): string[] {
  return figuresOf(sentence).map(({ subject, name, amount, unit, kind }) =>
    [subject === undefined ? name : `${subject}/${name}`, amount, unit, kind].join(' '),
  );
}

describe('a sum is of all that is counted before it', () => {
  it.each([
    [
      '新建甲类机构5家、乙类机构10家，合计15家。',
      [
        '甲类机构 5 家 increment',
        '乙类机构 10 家 increment',
        '甲类机构5家、乙类机构10家 15 家 increment',
      ],
    ],
    [
      '建成幼儿园10所、小学5所、初中3所，共18所。',
      [
        '幼儿园 10 所 target',
        '小学 5 所 target',
        '初中 3 所 target',
        '幼儿园10所、小学5所、初中3所 18 所 target',
      ],
    ],
    [
      '引进人才20名、团队5个，总计投入2亿元。',
      ['人才 20 名 increment', '团队 5 个 increment', '投入 200000000 元 target'],
    ],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });
});

describe('each of a list has the number at its place', () => {
  it.each([
    [
      '甲区、乙区和丙区产值分别达到1亿元、2亿元和3亿元。',
      [
        '甲区/产值 100000000 元 target',
        '乙区/产值 200000000 元 target',
        '丙区/产值 300000000 元 target',
      ],
    ],
    [
      '甲、乙和丙分别达到100家、200家和300家。',
      ['甲 100 家 target', '乙 200 家 target', '丙 300 家 target'],
    ],
    [
      '甲产业、乙产业和丙产业产值分别达到100、200和300亿元。',
      [
        '甲产业/产值 10000000000 元 target',
        '乙产业/产值 20000000000 元 target',
        '丙产业/产值 30000000000 元 target',
      ],
    ],
    [
      '国家级、省级、市级平台分别达到10家、20家和30家。',
      ['国家级/平台 10 家 target', '省级/平台 20 家 target', '市级/平台 30 家 target'],
    ],
    [
      '一、二、三产业增加值分别增长3%、5%和7%。',
      ['一/产业增加值 3 % growth', '二/产业增加值 5 % growth', '三/产业增加值 7 % growth'],
    ],
    [
      '城镇、农村居民人均可支配收入分别达到6万元、3万元。',
      ['城镇/居民人均可支配收入 60000 元 target', '农村/居民人均可支配收入 30000 元 target'],
    ],
    [
      '城镇和农村居民人均可支配收入分别达到6万元和3万元。',
      ['城镇/居民人均可支配收入 60000 元 target', '农村/居民人均可支配收入 30000 元 target'],
    ],
  ])('%s', (sentence, figures) => {
    expect(said(sentence)).toEqual(figures);
  });

  it('all of them quote the whole', () => {
    const figures = figuresOf('甲区、乙区和丙区产值分别达到1亿元、2亿元和3亿元。');
    expect(new Set(figures.map(({ quote }) => quote))).toEqual(
      new Set(['甲区、乙区和丙区产值分别达到1亿元、2亿元和3亿元']),
    );
  });
});

describe('a noun is kept whole', () => {
  it.each([
    ['设立10亿元科技创新基金。', '科技创新基金'],
    ['设立总规模10亿元的科技创新基金。', '科技创新基金'],
    ['建立20亿元规模的产业引导基金。', '产业引导基金'],
    ['组建百亿级产业基金。', '产业基金'],
    ['建成培训基地5个。', '培训基地'],
    ['新建服务中心3个。', '服务中心'],
    ['新建孵化器3个。', '孵化器'],
    ['新建转化平台3个。', '转化平台'],
    ['服务企业200家。', '企业'],
    ['培训人才200名。', '人才'],
    ['每年安排2000万元专项资金。', '专项资金'],
    ['市财政每年安排专项资金2000万元。', '专项资金'],
  ])('%s', (sentence, name) => {
    expect(figuresOf(sentence).map((figure) => figure.name)).toEqual([name]);
  });
});

describe('this year and the one before', () => {
  it.each([
    ['去年完成投资10亿元，今年力争完成12亿元。', ['2023 投资 achieved', '2024 投资 target']],
    ['2023年完成投资10亿元，2024年计划完成12亿元。', ['2023 投资 achieved', '2024 投资 target']],
    ['明年产值力争达到20亿元。', ['2025 产值 target']],
    ['产值比去年增长5%。', ['2024 产值 growth']],
  ])('%s', (sentence, expected) => {
    expect(figuresOf(sentence).map(({ year, name, kind }) => `${year} ${name} ${kind}`)).toEqual(
      expected,
    );
  });

  it('are inferred from the document’s year', () => {
    expect(figuresOf('去年完成投资10亿元。')).toMatchObject([
      { yearInferred: true, yearRead: 'sentence', result: true },
    ]);
  });
});

describe('a sum for every year', () => {
  it.each([
    ['每年安排专项资金2000万元。', 'year'],
    ['连续三年每年安排专项资金2000万元。', 'year'],
    ['安排专项资金2000万元。', 'once'],
  ])('%s', (sentence, per) => {
    expect(figuresOf(sentence).map((figure) => figure.per)).toEqual([per]);
  });
});
