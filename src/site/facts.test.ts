import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../model/corpus.ts';
import { factsOf } from './facts.ts';
import { sampleDocument } from './sample.fixture.ts';

function fact(name: string, changes: Partial<PolicyDocument>) {
  return factsOf(sampleDocument(changes)).filter((each) => each.name === name);
}

describe('facts', () => {
  it.each([
    ['所涉时间', {}, '时间未注明'],
    ['成文日期', {}, '原文未注明'],
    ['成文日期', { dateNote: '原文未署日期' }, '原文未署日期'],
    ['发布机构', {}, '原文未注明'],
    ['层级', {}, '层级不详'],
    ['来源页', {}, '来源未查明'],
    ['文号', { metadata: { 文号: '' } }, '原文空缺'],
  ] satisfies [string, Partial<PolicyDocument>, string][])(
    '%s that nobody knows is said to be missing',
    (name, changes, value) => {
      expect(fact(name, changes)).toMatchObject([{ value, missing: true, inferred: false }]);
    },
  );

  it('that editors inferred are marked, with the evidence', () => {
    const issuer = { name: '某局', inferred: true, evidence: '来源页在该局网站' };
    expect(fact('发布机构', { issuer })).toMatchObject([{ inferred: true, note: issuer.evidence }]);
    expect(fact('层级', { level: 'city', inferred: { level: '原文称“全市”' } })).toMatchObject([
      { value: '市级', inferred: true, note: '原文称“全市”' },
    ]);
  });

  it('that the table of the document repeats are said once', () => {
    const metadata = { 索引号: '1/2', 成文日期: '2021-03-26' };
    expect(fact('成文日期', { date: '2021-03-26', metadata })).toHaveLength(1);
    expect(fact('索引号', { metadata })).toMatchObject([{ value: '1/2', missing: false }]);
  });

  it('say how far the source page was compared', () => {
    const origin = {
      url: 'https://a.invalid/',
      publisher: '某网站',
      seen: null,
      match: 'opening',
    } as const;
    expect(fact('来源页', { origin })).toMatchObject([
      { value: '某网站', url: origin.url, note: '编者据来源页：只比对了开头，全文未比对。' },
    ]);
  });
});
