import { describe, expect, it } from 'vitest';
import { figuresOf } from './sample.fixture.ts';

/** The figures of a sentence as `name amount kind`. */
const named = (sentence: string): string[] =>
  figuresOf(sentence).map(({ subject, name, amount, kind }) =>
    [subject === undefined ? name : `[${subject}]${name}`, amount, kind].join(' '),
  );

describe('what a figure measures', () => {
  it.each([
    ['全县研究与试验发展经费投入年均增长12%。', ['研究与试验发展经费投入 12 growth']],
    [
      '新开工亿元以上项目315个，竣工208个。',
      ['亿元以上项目 315 increment', '[竣工]亿元以上项目 208 target'],
    ],
    ['增加值增长11%，高出全省平均2个百分点。', ['增加值 11 growth', '增加值 2 target']],
    [
      '完成项目投资20亿元，为年度计划的118%。',
      ['项目投资 2000000000 target', '项目投资 118 target'],
    ],
    [
      '三年培育甲类企业2家、乙类企业10家，总计12家。',
      ['甲类企业 2 increment', '乙类企业 10 increment', '甲类企业2家、乙类企业10家 12 increment'],
    ],
    ['获科技进步奖11项，其中一等奖两项。', ['科技进步奖 11 target', '一等奖 2 target']],
    ['新增省级研究院四家、市级中心21家。', ['省级研究院 4 increment', '市级中心 21 increment']],
    ['转化金额突破5元。', ['转化金额 5 target']],
    ['贷款利率再降0.3个百分点。', ['贷款利率 -0.3 increment']],
    ['新入库中小企业53家。', ['中小企业 53 increment']],
    ['新改扩建学校32所。', ['学校 32 increment']],
    ['新签约项目42个、总投资2元。', ['项目 42 increment', '总投资 2 target']],
  ])('%s', (sentence, figures) => {
    expect(named(sentence)).toEqual(figures);
  });
});
