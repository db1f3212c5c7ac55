import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { findNames, nameFinder } from './finder.ts';
import { quoteAround } from './quote.ts';
import { readNames } from './read.ts';

const corpus = corpusOf({
  plan: '1.平台。建设海洋实验室,支持海洋实验室孵化区建设。\n2.人才。依托海洋实验室引进人才。\n',
});
const entry = (more: string, variants = '[海洋实验室]'): string =>
  `{ id: lab, name: 海洋实验室, kind: institution, variants: ${variants}${more} }`;

describe('readNames', () => {
  it.each([
    ['a sound one', `[${entry('')}]`, []],
    ['a key it does not know', `[${entry(', kin: x')}]`, ['unknown-key']],
    ['a kind it does not know', `[{ id: a, name: 甲, kind: thing, variants: [平台] }]`, ['schema']],
    ['a name that occurs nowhere', `[${entry('', '[农业实验室]')}]`, ['name-nowhere']],
    [
      'a variant that occurs nowhere',
      `[${entry('', '[海洋实验室, 农业实验室]')}]`,
      ['variant-nowhere'],
    ],
    ['one mention without a reason', `[${entry('', '[孵化区]')}]`, ['name-once']],
    ['one mention with a reason', `[${entry(', reason: 有用', '[孵化区]')}]`, []],
    [
      'one id twice',
      `[${entry('')}, { id: lab, name: 人才, kind: policy, variants: [人才] }]`,
      ['name-twice'],
    ],
    [
      'one variant twice',
      `[${entry('')}, { id: b, name: 乙, kind: policy, variants: [海洋实验室, 人才] }]`,
      ['variant-twice', 'variant-nowhere'],
    ],
    [
      'a clause that is none',
      `[${entry(', establishes: [plan/task-9]')}]`,
      ['name-establishes-nothing'],
    ],
    ['another name that is none', `[${entry(', notSame: [other]')}]`, ['name-not-same-unknown']],
  ])('says what is wrong with %s', (_case, text, rules) => {
    const { problems } = readNames(text, 'names.yaml', corpus);
    expect(problems.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
    expect(problems.every(({ line }) => line >= 1)).toBe(true);
  });

  it('gives every mention, of the longest name only', () => {
    const longer =
      '{ id: zone, name: 孵化区, kind: place, variants: [海洋实验室孵化区], reason: 另列 }';
    const { value } = readNames(`[${entry('')}, ${longer}]`, 'names.yaml', corpus);
    expect(value.map(({ mentions }) => mentions.map(({ clause }) => clause))).toEqual([
      ['plan/task-1', 'plan/task-2'],
      ['plan/task-1'],
    ]);
  });
});

describe('findNames', () => {
  const part = fc.constantFrom('甲', '乙', '甲乙', '乙丙丁', '丙');

  it('finds names one after the other, the longest at each place', () => {
    fc.assert(
      fc.property(fc.array(part), fc.uniqueArray(part), (parts, variants) => {
        const text = parts.join('');
        let end = 0;
        for (const { variant, at } of findNames(text, nameFinder([{ id: 'x', variants }]))) {
          expect(text.startsWith(variant, at)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(end);
          const longer = variants.filter((other) => other.length > variant.length);
          expect(longer.some((other) => text.startsWith(other, at))).toBe(false);
          expect(variants.some((other) => text.slice(end, at).includes(other))).toBe(false);
          end = at + variant.length;
        }
        expect(variants.some((other) => text.slice(end).includes(other))).toBe(false);
      }),
    );
  });
});

describe('quoteAround', () => {
  it.each([
    ['前头。建设海洋实验室,引进人才。', '海洋', '建设海洋实验室'],
    ['海洋', '海洋', '海洋'],
    [
      `${'长'.repeat(50)}海洋${'久'.repeat(50)}`,
      '海洋',
      `${'长'.repeat(40)}海洋${'久'.repeat(40)}`,
    ],
  ])('of %s at %s is %s', (text, name, quote) => {
    const at = text.indexOf(name);
    expect(quoteAround(text, at, at + name.length)).toBe(quote);
  });
});

describe('the editors’ names', () => {
  const { corpus: seeds, names } = seedsLibrary();
  const texts = new Map(seeds.documents.flatMap((d) => d.clauses.map((c) => [c.id, c.text])));

  it('stand in the texts to the letter', () => {
    for (const { mentions } of names) {
      for (const { clause, quote, variant } of mentions) {
        expect(texts.get(clause)).toContain(quote);
        expect(quote).toContain(variant);
      }
    }
  });

  it('go through the documents in time order', () => {
    const order = seeds.documents.map(({ slug }) => slug);
    for (const { mentions } of names) {
      const places = mentions.map(({ clause }) => order.indexOf(clause.split('/')[0]!));
      expect(places).toEqual([...places].sort((x, y) => x - y));
    }
  });
});
