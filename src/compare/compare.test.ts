import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './comparison.ts';
import { differences } from './differences.ts';
import type { Stretch } from './marks.ts';
import { namedText } from './named-text.ts';
import { askedIn } from './asked.ts';
import { decoded } from './decoded.ts';
import { idIn, readRequest, writeRequest } from './request.ts';
import { markShared } from './shared-words.ts';
import type { Worded } from './shared-words.ts';
import { segment } from './build/segment.ts';
import { readWords, writeWords } from './words.ts';

/** Marked stretches in brackets. */
const shown = (text: readonly Stretch[]): string =>
  text.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
const plain = (text: readonly Stretch[]): string => text.map((part) => part.text).join('');

/** A text whose words are parted by strokes; function words and signs stand in ‹›. */
function worded(written: string): Worded {
  const parts = written.split('/').filter((part) => part !== '');
  const said = parts.map((part) => part.replace(/[‹›]/g, ''));
  const words = parts.map((part, i) => ({
    length: [...(said[i] ?? '')].length,
    tells: !part.startsWith('‹'),
  }));
  return { text: said.join(''), words };
}

describe('shared words', () => {
  it.each([
    [
      ['加强/国际/科技/合作/基地/建设', '推进/国际/科技/合作/‹。›'],
      ['加强[国际科技合作]基地建设', '推进[国际科技合作]。'],
    ],
    [
      ['科技/‹，›/合作', '科技/合作'],
      ['科技，合作', '科技合作'],
    ],
    [
      ['国际', '国际'],
      ['国际', '国际'],
    ],
    [
      ['培育/‹2›/‹家›/‹以›/企业', '载体/‹2›/‹家›/‹以上›'],
      ['培育2家以企业', '载体2家以上'],
    ],
    [
      ['项目/‹等›/国际/科技/‹的›/渠道', '平台/‹等›/国际/交流/‹的›/渠道'],
      ['项目等国际科技的渠道', '平台等国际交流的渠道'],
    ],
    [
      ['国家/高新区/建设', '国家/高新技术/建设'],
      ['国家高新区建设', '国家高新技术建设'],
    ],
    [
      ['示范/区/建设', '科创/区/建设'],
      ['示范区建设', '科创区建设'],
    ],
    [
      ['甬江/科创/区', '全国/甬江/科创/区'],
      ['[甬江科创区]', '全国[甬江科创区]'],
    ],
    [
      ['合作/‹的›/渠道', '新/合作/‹的›/渠道'],
      ['[合作的渠道]', '新[合作的渠道]'],
    ],
    [
      ['甲乙丙', '丁/戊/己', '丙/甲乙丙/丁'],
      ['[甲乙丙]', '丁戊己', '丙[甲乙丙]丁'],
    ],
  ])('of %j are %j', (texts, expected) => {
    expect(markShared(texts.map(worded)).map(shown)).toEqual(expected);
  });

  it('lose no character', () => {
    const texts = ['一份𠮷/‹，›/两份', '一份𠮷'].map(worded);
    expect(markShared(texts).map(plain)).toEqual(['一份𠮷，两份', '一份𠮷']);
  });
});

describe('the words of a text', () => {
  it.each([
    ['推进国际科技合作。', '[推进][国际][科技][合作]。'],
    ['重点培育1至2家以企业为主体', '[重点][培育]1至2家以[企业]为[主体]'],
    ['培育高新技术企业20家。', '[培育][高新][技术][企业]20家。'],
    ['国际科技合作项目', '[国际][科技][合作][项目]'],
    ['建设𠮷\n工业互联网', '[建设]𠮷\n[工业][互联网]'],
  ])('%s', (text, expected) => {
    const words = segment(text);
    const written = words.reduce(
      ({ at, out }, { length, tells }) => {
        const said = [...text].slice(at, at + length).join('');
        return { at: at + length, out: out + (tells ? `[${said}]` : said) };
      },
      { at: 0, out: '' },
    ).out;
    expect(written.replace('[𠮷]', '𠮷')).toBe(expected);
  });

  it('are written as they are read, and their lengths are the text’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = segment(text);
        const { length } = [...text];
        expect(words.reduce((sum, one) => sum + one.length, 0)).toBe(length);
        const read = readWords(writeWords(words), 0, Infinity);
        expect(read.reduce((sum, one) => sum + one.length, 0)).toBe(length);
        expect(writeWords(read)).toBe(writeWords(words));
      }),
    );
  });

  it.each([
    [0, 4, 'bB'],
    [1, 4, 'aB'],
    [2, 40, 'BzD'],
    [4, 4, ''],
  ])('from %i to %i are %s', (start, end, expected) => {
    const written = writeWords([
      { length: 2, tells: true },
      { length: 2, tells: false },
      { length: 26, tells: true },
      { length: 4, tells: false },
    ]);
    expect(writeWords(readWords(written, start, end))).toBe(expected);
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
    expect(compareTexts(texts.map(worded), request).marking).toBe(marking);
  });

  it('is what the reader chose', () => {
    const request = { marking: 'characters', ignorePunctuation: false } as const;
    const { texts } = compareTexts(['甲', '乙', '丙'].map(worded), request);
    expect(texts.map(shown)).toEqual(['[甲]', '[乙]', '[丙]']);
  });
});

describe('an address', () => {
  it.each([
    ['?a=x/task-1&b=y-2/task-2-1', ['x/task-1', 'y-2/task-2-1']],
    ['?a=x/task-1&b=x/task-1', ['x/task-1']],
    ['?a=x/第2项&b=x/%23task-1', ['x/第2项', 'x/task-1']],
    ['?a=nothing&b=', ['nothing']],
    ['?show=words', []],
    ['?q=x/task-1', []],
    ['?a=x/task-1&q=x/task-2&aa=x/task-3', ['x/task-1']],
  ])('%s asks for %j', (query, ids) => {
    expect(readRequest(new URLSearchParams(query)).ids).toEqual(ids);
  });

  it('tells what it names more than once', () => {
    const request = readRequest(new URLSearchParams('?a=x/task-1&b=y/task-2&c=x/%23task-1'));
    expect(request).toMatchObject({ ids: ['x/task-1', 'y/task-2'], repeated: ['x/task-1'] });
  });

  it('may ask for any number of clauses', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `x/task-${at + 1}`);
    const query = writeRequest({ ids, marking: 'auto', ignorePunctuation: false });
    expect(query).toMatch(/&p=x\/task-16&q=x\/task-17&r=.*&z=x\/task-26&aa=x\/task-27&ab=/);
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
    ['https://a.example/x/?to=task-1-s3#task-1-s2', 'x/task-1-s2'],
    ['https://a.example/x/#task-1。', 'x/task-1'],
    ['（https://a.example/X/#TASK-1）', 'x/task-1'],
    ['ｘ/task-1', 'x/task-1'],
    ['第19项', null],
    ['https://a.example/x/?t=%E7%AC%AC19%E9%A1%B9', null],
    ['https://a.example/x/?t=task-19', null],
  ])('typed as %s names %s', (typed, id) => {
    expect(idIn(typed)).toBe(id);
  });
});

it.each([
  ['x/task-1', 'x', 'task-1'],
  ['x/19', 'x', '19'],
  ['X/第6项第2段', 'x', '第6项第2段'],
  ['https://a.example/base/x/?t=第19项', 'x', '第19项'],
  ['https://a.example/x/source/#19', 'x', 'source/#19'],
  ['https://a.example/x/?t=%E7%AC%AC19%E9%A1%B9', 'x', '第19项'],
  ['https://a.example/x/#%E7%AC%AC19%E9%A1%B9', 'x', '#第19项'],
  ['https://a.example/x/?t=task-19', 'x', 'task-19'],
  ['《［某计划］》第5项', 'x', '第5项'],
  ['《某计划》（某科〔2024〕1号）保障措施（二）［编者注：见《别的》］', 'x', '保障措施（二）'],
  ['字句\n——《［某计划］》第5项［第2句］（x/#task-5-s2）［编者注：2024年］', 'x', '第5项［第2句］'],
  ['nowhere/task-1', 'nowhere', 'task-1'],
])('%j asks for %s, %s', (typed, slug, wanted) => {
  const titles = new Map([
    ['x', '［某计划］（征求意见稿）'],
    ['y', '别的'],
  ]);
  expect(askedIn(typed, titles)).toEqual({ slug, wanted });
});

it.each(['junk', '第6项第2段', '《没有的》第5项', 'x/'])('%j names no document', (typed) => {
  expect(askedIn(typed, new Map([['x', '某计划']]))).toBeNull();
});

it('an address that is badly encoded stays as it is', () => {
  expect(['%E4%B8%80', '%25E4%25B8%2580', '%E4'].map(decoded)).toEqual(['一', '一', '%E4']);
});

describe('what an anchor names', () => {
  const clause = {
    label: '第1项',
    number: '1.',
    text: '甲。𠮷乙。丙',
    words: 'aAbAa',
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
