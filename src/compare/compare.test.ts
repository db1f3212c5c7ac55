import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './comparison.ts';
import { differences } from './differences.ts';
import type { Stretch } from './marks.ts';
import { namedText } from './named-text.ts';
import { idIn, readRequest, writeRequest } from './request.ts';
import { markShared } from './shared-words.ts';

/** Marked stretches in brackets. */
const shown = (text: readonly Stretch[]): string =>
  text.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
const plain = (text: readonly Stretch[]): string => text.map((part) => part.text).join('');

describe('shared words', () => {
  it.each([
    [
      ['加强国际科技合作基地建设', '推进国际科技合作。'],
      ['加强[国际科技合作]基地建设', '推进[国际科技合作]。'],
    ],
    [
      ['科技，合作', '科技合作'],
      ['科技，合作', '科技合作'],
    ],
    [
      ['甲乙', '甲乙'],
      ['甲乙', '甲乙'],
    ],
    [
      ['甲乙丙', '丁戊己', '丙甲乙丙丁'],
      ['[甲乙丙]', '丁戊己', '丙[甲乙丙]丁'],
    ],
  ])('of %j are %j', (texts, expected) => {
    expect(markShared(texts).map(shown)).toEqual(expected);
  });
});

describe('differences by character', () => {
  it.each([
    ['增长15%以上', '增长18%以上', false, '增长1[5]%以上', '增长1[8]%以上'],
    ['甲,乙', '甲，乙。', false, '甲[,]乙', '甲[，]乙[。]'],
    ['甲,乙', '甲，乙。', true, '甲,乙', '甲，乙。'],
    ['', '甲', false, '', '[甲]'],
  ])('%s and %s', (left, right, ignorePunctuation, a, b) => {
    const found = differences(left, right, ignorePunctuation);
    expect([shown(found.left), shown(found.right)]).toEqual([a, b]);
  });

  it('lose no character, and are none between a text and itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        (a, b, ignore) => {
          const found = differences(a, b, ignore);
          expect([plain(found.left), plain(found.right)]).toEqual([a, b]);
          expect(differences(a, a, ignore)).toMatchObject({ alike: 1 });
        },
      ),
    );
  });
});

describe('what is marked', () => {
  it.each([
    ['versions of one text', ['建设创新平台', '建设创新平台。'], 'characters'],
    ['different texts', ['建设创新平台', '加强党的领导'], 'words'],
    ['one text', ['建设'], 'words'],
  ] as const)('by itself fits %s', (_case, texts, marking) => {
    const request = { marking: 'auto', ignorePunctuation: false } as const;
    expect(compareTexts(texts, request).marking).toBe(marking);
  });

  it('is what the reader chose', () => {
    const request = { marking: 'characters', ignorePunctuation: false } as const;
    const { texts } = compareTexts(['甲', '乙', '丙'], request);
    expect(texts.map(shown)).toEqual(['[甲]', '[乙]', '[丙]']);
  });
});

describe('an address', () => {
  it.each([
    ['?a=x/task-1&b=y-2/task-2-1', ['x/task-1', 'y-2/task-2-1']],
    ['?a=x/task-1&b=x/task-1', ['x/task-1']],
    ['?a=nothing&b=x/%23task-1', ['x/task-1']],
    ['?show=words', []],
  ])('%s asks for %j', (query, ids) => {
    expect(readRequest(new URLSearchParams(query)).ids).toEqual(ids);
  });

  it('is written as it is read', () => {
    const query = '?a=x/task-1&b=y/part-2&show=characters&punctuation=ignore';
    expect(writeRequest(readRequest(new URLSearchParams(query)))).toBe(query);
  });

  it.each([
    ['x/task-1', 'x/task-1'],
    ['https://a.example/base/x/#task-1', 'x/task-1'],
    ['https://a.example/x/task-1/', 'x/task-1'],
    ['file:///a/x/index.html#task-1', 'x/task-1'],
    ['第19项', null],
  ])('typed as %s names %s', (typed, id) => {
    expect(idIn(typed)).toBe(id);
  });
});

describe('what an anchor names', () => {
  const clause = {
    label: '第1项',
    number: '1.',
    text: '甲。𠮷乙。丙',
    sentences: [
      ['task-1-s1', 0, 2],
      ['task-1-s4', 2, 5],
    ],
    related: [],
  } as const;
  const plan = { title: '计划', remarks: [], clauses: { 'task-1': clause }, moved: {} };

  it.each([
    ['task-1', ['第1项', '1.', '甲。𠮷乙。丙', '']],
    ['task-1-s1', ['第1项第1句', '1.', '甲。', '𠮷乙。丙']],
    ['task-1-s4', ['第1项第2句', '1.甲。', '𠮷乙。', '丙']],
  ])('%s', (anchor, expected) => {
    const { label, before, text, after } = namedText(plan, anchor)!;
    expect([label, before, text, after]).toEqual(expected);
  });

  it.each(['task-1-s2', 'toString', ''])('%j is nothing', (anchor) => {
    expect(namedText(plan, anchor)).toBeNull();
  });
});
