import { describe, expect, it } from 'vitest';
import type { StartData } from '../data.ts';
import { fold } from '../fold.ts';
import { columnsOf, recordsOf } from '../columns.ts';
import { addressHits } from './address.ts';
import { excerpt } from './excerpt.ts';
import { loosePattern, readAs } from './loose.ts';
import { differsByOne, nearTerms } from './near.ts';
import { parseQuery } from './parse.ts';
import { pinyinLetters, pinyinTerms } from './pinyin.ts';
import { segmenter } from './segment.ts';
import { otherWordings } from './synonyms.ts';

const NOTHING = new Map<string, string>();

describe('parseQuery', () => {
  it.each([
    ['国际合作', ['国际合作'], []],
    ['国际 合作', ['国际', '合作'], []],
    ['"国际 合作" 基地', ['国际合作', '基地'], []],
    ['“国际 合作” 基地', ['“国际合作”', '基地'], []],
    ['合作 -基地', ['合作'], ['基地']],
    ['合作 -"基 地"', ['合作'], ['基地']],
    ['2023-2027', ['2023-2027'], []],
    ['-2027年', ['-2027年'], []],
    ['国际 国际', ['国际'], []],
    ['"', ['"'], []],
  ])('%s', (typed, parts, without) => {
    const query = parseQuery(typed, NOTHING);
    expect([query.parts, query.without]).toEqual([parts, without]);
  });
});

describe('loose reading', () => {
  it.each([
    ['中国-中东欧', '加快中国—中东欧国家', ['中国—中东欧']],
    ['中国——中东欧', '中国-中东欧', ['中国-中东欧']],
    ['315科技', '“315”科技', ['315”科技']],
    ['甲、乙', '甲,乙', ['甲,乙']],
    ['高企', '创新高”企业', []],
    ['a.b', 'axb', []],
  ])('%s in %s', (query, text, found) => {
    const pattern = loosePattern(query);
    expect(pattern && readAs(text, pattern)).toEqual(found);
  });

  it('reads nothing of marks alone', () => {
    expect(loosePattern('“”')).toBeNull();
  });
});

describe('otherWordings', () => {
  const group = { terms: ['高新技术企业'], typed: ['高企'], except: ['提高企业'] };
  it.each([
    ['高企', ['高新技术企业']],
    ['加快高企发展', ['加快高新技术企业发展']],
    ['提高企业', []],
    ['高新技术企业', []],
  ])('%s', (text, wordings) => {
    expect(otherWordings(text, [group], NOTHING)).toEqual(wordings);
  });
});

describe('near', () => {
  it.each([
    ['ab', 'ac', true],
    ['ab', 'abc', true],
    ['abc', 'ac', true],
    ['abcd', 'acbd', true],
    ['ab', 'ab', false],
    ['ab', 'cd', false],
    ['abcd', 'badc', false],
  ])('%s %s', (a, b, near) => {
    expect(differsByOne(a, b)).toBe(near);
  });

  it('finds the frequent string first and none over marks', () => {
    const sources = ['科技特派员,科技特派员', '科技特派队', '科技特派,员'];
    const terms = nearTerms(
      '科技特派圆',
      sources.map((text) => ({ text, weight: 1 })),
    );
    expect(terms.map(({ text }) => text).slice(0, 2)).toEqual(['科技特派员', '科技特派队']);
    expect(terms.every(({ text }) => !text.includes(','))).toBe(true);
  });
});

describe('pinyin', () => {
  const cut = segmenter(
    new Map([
      ['国际', 5],
      ['合作', 5],
      ['中东欧', 3],
    ]),
  );
  const data = [
    ['guo', '国'],
    ['ji', '际'],
    ['he', '合'],
    ['zuo', '作'],
    ['zhong', '中'],
    ['dong', '东'],
    ['ou', '欧'],
  ] as const;
  const sources = [{ text: '国际合作与中东欧', weight: 1 }];
  it.each([
    ['guojihezuo', ['国际合作']],
    ['gjhz', ['国际合作']],
    ['zdo', ['中东欧']],
    ['zhdo', ['中东欧']],
    ['xyz', []],
  ])('%s', (letters, terms) => {
    expect(pinyinTerms(letters, data, sources, cut).map(({ text }) => text)).toEqual(terms);
  });

  it('takes Latin letters only', () => {
    expect([pinyinLetters("guo ji he'zuo"), pinyinLetters('r&d'), pinyinLetters('lü')]).toEqual([
      'guojihezuo',
      null,
      'lv',
    ]);
  });
});

describe('excerpt', () => {
  it('marks every hit at its own characters', () => {
    const pieces = excerpt(['推进 Ｒ＆Ｄ 投入,R&D强度'], [fold('R&D')], NOTHING);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'Ｒ＆Ｄ',
      'R&D',
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe('推进 Ｒ＆Ｄ 投入,R&D强度');
  });

  it('leaves out what is far from any hit, and shows the opening where there is none', () => {
    const text = `${'甲'.repeat(200)}乙${'甲'.repeat(200)}`;
    const shown = excerpt([text], ['乙'], NOTHING)
      .map(({ text: part }) => part)
      .join('');
    expect(shown).toMatch(/^…甲{36}乙甲{36}…$/);
    expect(
      excerpt([text], [], NOTHING)
        .map(({ text: part }) => part)
        .join(''),
    ).toHaveLength(91);
  });

  it('never cuts a surrogate pair', () => {
    const text = `${'𠮷'.repeat(100)}乙${'𠮷'.repeat(100)}`;
    const shown = excerpt([text], ['乙'], NOTHING)
      .map(({ text: part }) => part)
      .join('');
    expect(shown.replace(/[…乙𠮷]/gu, '')).toBe('');
  });
});

describe('addresses', () => {
  const doc = {
    slug: 'plan-2024',
    title: '某市2024年工作要点',
    supplied: false,
    year: 2024,
    period: null,
    level: 'city',
    status: 'final',
    place: '某市',
    issuer: null,
    names: [],
  };
  const record = (anchor: string) => ({
    doc: 0,
    anchor,
    ranges: [4],
    heading: 0,
    tail: 0,
    themes: [],
    units: [],
  });
  const records = ['preamble', 'part-3-sec-2', 'task-9-1', 'task-9-2', 'task-19', 'goal-2'].map(
    record,
  );
  const data: StartData = {
    version: '',
    docs: [doc],
    records: recordsOf(columnsOf(records, 1)),
    themes: [],
    units: [],
    traditional: '',
    synonyms: [],
    shards: [],
    openings: '',
    sheets: [],
    whole: null,
    alphabet: [],
  };
  it.each([
    ['plan-2024/task-19', 'task-19'],
    ['/library/plan-2024/?mark=x#task-19-s3', 'task-19'],
    ['2024 第19项', 'task-19'],
    ['2024年第十九项', 'task-19'],
    ['2024 19', 'task-19'],
    ['要点第19项', 'task-19'],
    ['2024 三（二）', 'part-3-sec-2'],
    ['2024 第三部分（二）', 'part-3-sec-2'],
    ['2024 目标2', 'goal-2'],
    ['2024 9', 'task-9'],
    ['2024 第9项第2段', 'task-9-2'],
    ['plan-2024', 'preamble'],
    ['某市2024年工作要点', 'preamble'],
  ])('%s', (typed, anchor) => {
    const [hit] = addressHits(data, typed, NOTHING);
    expect(hit && (hit.anchor ?? records[hit.record]?.anchor)).toBe(anchor);
  });

  it.each(['2024', '科技', '2024年科技投入', ''])('%j is none', (typed) => {
    expect(addressHits(data, typed, NOTHING)).toEqual([]);
  });

  it.each(['第99项', '第99项第2段', '(八)'])(
    'gives the document where it has no %s, and says so',
    (item) => {
      const [hit, ...others] = addressHits(data, `2024 ${item}`, NOTHING);
      expect(others).toEqual([]);
      expect(hit).toMatchObject({ document: true, lacking: item });
    },
  );

  it.each([
    ['第19项第2段', 'task-19'],
    ['第9项第7款', 'task-9'],
  ])('gives the item where it has no %s, and says so', (item, anchor) => {
    const [hit, ...others] = addressHits(data, `2024 ${item}`, NOTHING);
    expect(others).toEqual([]);
    expect(hit?.anchor ?? records[hit?.record ?? 0]?.anchor).toBe(anchor);
    expect(hit).toMatchObject({ lacking: item });
  });
});
