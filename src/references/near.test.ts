import { describe, expect, it } from 'vitest';
import { corpusOf } from '../testing/corpora.ts';
import { referencesOf } from './references.ts';

const LAW = [
  '某市科技条例',
  '第一条 为了发展科技，制定本条例。',
  '第二条 企业应当报告。',
  '报告包括下列内容：',
  '（一）投入；',
  '（二）人员，不含前项所列的费用。',
  '违反前款规定的，责令改正；有前款第（二）项情形的，从重处理。',
  '目前项目照旧，当前条件不变，本条第一款规定的报告每年一次。',
  '第三条 违反前条规定的，依照前两款处理。',
  '第四条 申请人应当符合下列条件：',
  '（一）有场所；',
  '（二）有人员。',
  '符合前款第一项条件的，按照本条第一款第二项办理。',
];

const read = (lines: readonly string[]): string[] =>
  referencesOf(corpusOf({ law: `${lines.join('\n')}\n` })).map(
    ({ clause, quote, target }) => `${clause}: ${quote} → ${target ?? '-'}`,
  );

describe('前款, 前条, 前项, 本条', () => {
  it('are what stands before them in the same article, or the article before', () => {
    expect(read(LAW)).toEqual([
      'law/article-2-item-2: 前项 → law/article-2-item-1',
      'law/article-2-p3: 前款 → law/article-2-p2',
      'law/article-2-p3: 前款第（二）项 → law/article-2-item-2',
      'law/article-2-p4: 本条第一款 → law/article-2-p1',
      'law/article-3: 前条 → law/article-2',
      'law/article-3: 前两款 → -',
      'law/article-4-p2: 前款第一项 → law/article-4-item-1',
      'law/article-4-p2: 本条第一款第二项 → law/article-4-item-2',
    ]);
  });

  it('are nothing outside articles', () => {
    expect(read(['某市要点', '1.甲。前款已述。', '2.乙。无。'])).toEqual([]);
  });
});
