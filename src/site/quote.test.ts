import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedsLibrary } from '../testing/corpora.ts';
import { shortQuote, tellingQuote } from './quote.ts';
import { sampleDocument } from './sample.fixture.ts';

const [clause] = sampleDocument().clauses;
const made = (text: string, heading: string | null) => ({ ...clause!, text, heading });

it.each([
  [
    '加快园区建设。对标一流标准,建设园区。提升行动。',
    '加快园区建设',
    56,
    '对标一流标准,建设园区。',
  ],
  ['加强投入\n确保增长15%以上。又一句。', '加强投入', 56, '确保增长15%以上。'],
  ['强化保障', '强化保障', 56, '强化保障'],
  ['没有标题的一段，很长很长，说了许多。', null, 8, '没有标题的一段'],
  ['没有停顿的一段话说了许多', null, 6, '没有停顿的一'],
])('%j under %j within %i: %j', (text, heading, limit, quote) => {
  expect(shortQuote(made(text, heading), limit)).toBe(quote);
});

it('is always an exact part of the text', () => {
  const part = fc.stringMatching(/^[一二三。，\n ]{0,30}$/u);
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 20 }), (heading, rest, limit) => {
      const quote = shortQuote(made(heading + rest, heading === '' ? null : heading), limit);
      expect(heading + rest).toContain(quote);
    }),
  );
});

it('finds words in every clause of the corpus', () => {
  const { corpus } = seedsLibrary();
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  const bad = clauses.filter((c) => shortQuote(c) === '' || !c.text.includes(shortQuote(c)));
  expect(bad.map(({ id }) => id)).toEqual([]);
});

describe('tellingQuote', () => {
  const plan = made('建设平台。争创一流,引进高层次科技人才和团队。落实政策。', '建设平台');

  it.each([
    ['科技人才', [], '争创一流,引进高层次科技人才和团队。'],
    ['科技人才', ['科技人才和团队'], '科技人才和团队'],
    ['海洋', ['落实政策'], '落实政策'],
    ['海洋', [], '争创一流,引进高层次科技人才和团队。'],
  ])('on %s, with %j chosen before: %s', (name, preferred, quote) => {
    expect(tellingQuote(plan, { name }, preferred)).toBe(quote);
  });
});
