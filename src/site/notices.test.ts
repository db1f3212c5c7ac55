import { describe, expect, it } from 'vitest';
import { noticesOf, noticeText } from './notices.ts';
import { sampleDocument } from './sample.fixture.ts';

const origin = {
  url: 'https://example.org/art/1.html',
  publisher: '某局网站',
  seen: null,
  match: 'opening' as const,
};
const lines = (changes: Parameters<typeof sampleDocument>[0]) =>
  noticesOf(sampleDocument(changes)).map(noticeText);

describe('what must be known before reading', () => {
  it.each([
    ['an origin nobody found', {}, '来源未查明。'],
    ['what editors say of a missing origin', { originNote: '原网页已撤下' }, '原网页已撤下。'],
    ['the page editors found', { origin }, '来源页：某局网站。编者所查：只比对了开头，全文未比对'],
    ['a draft', { status: 'draft' as const }, '这是征求意见稿，不是正式文本。'],
    ['a supplied title', { titleSupplied: true }, /^题名为编者所拟。原文没有题名/],
    [
      'a probable successor',
      {
        outside: [
          { title: '办法', url: null, relation: 'successor' as const, evidence: '编者推断：同名' },
        ],
      },
      '其后的文本可能是《办法》。编者推断，本站未收。依据：同名',
    ],
  ])('tells of %s', (_case, changes, said) => {
    expect(lines(changes)).toContainEqual(
      typeof said === 'string' ? said : expect.stringMatching(said),
    );
  });

  it('leads to the page of origin', () => {
    const [notice] = noticesOf(sampleDocument({ origin }));
    expect(notice?.other).toEqual({ name: '某局网站', url: origin.url });
  });

  it('puts what takes force from the text first, the origin last', () => {
    const said = lines({ status: 'draft', titleSupplied: true, origin });
    expect(said.map((line) => line.slice(0, 3))).toEqual(['这是征', '题名为', '来源页']);
  });
});
