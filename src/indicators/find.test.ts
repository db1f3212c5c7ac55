import { describe, expect, it } from 'vitest';
import { assemble } from '../assemble/assemble.ts';
import {
  indicatorNotesSchema,
  indicatorSeriesListSchema,
  indicatorsSchema,
} from '../model/layers.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { findIndicators } from './find.ts';
import { corpusOf } from './sample.fixture.ts';

describe('the figures of the five documents', () => {
  const { corpus, indicators, indicatorSeries, indicatorNotes } = assemble(seedsDirectory()).value;
  const clauses = new Map(corpus.documents.flatMap((d) => d.clauses.map((c) => [c.id, c])));
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const series = (id: string) =>
    indicatorSeries
      .find((one) => one.id === id)
      ?.indicators.map((point) => byId.get(point))
      .map((point) => `${point?.year ?? ''} ${point?.value ?? ''}`);

  it('are some 220, each once, valid', () => {
    expect(indicators.length).toBeGreaterThan(200);
    expect(byId.size).toBe(indicators.length);
    expect(indicatorsSchema.safeParse(indicators).success).toBe(true);
    expect(indicatorSeriesListSchema.safeParse(indicatorSeries).success).toBe(true);
    expect(indicatorNotesSchema.safeParse(indicatorNotes).success).toBe(true);
  });

  it('quote the smallest clause to the letter', () => {
    for (const { clause, ...figure } of indicators) {
      const { quote, printed, value, name, subject = '' } = figure;
      expect(clauses.get(clause)?.own).not.toEqual([]);
      for (const words of [quote, name, subject]) {
        expect(clauses.get(clause)?.text).toContain(words);
      }
      expect(quote).toContain(printed);
      expect(printed).toContain(value);
    }
  });

  it('are worded in the documents’ words; names of editors are marked', () => {
    for (const { name, nameSupplied, wordings, indicators: ids } of indicatorSeries) {
      const texts = ids.map((one) => clauses.get(byId.get(one)?.clause ?? '')?.text ?? '');
      for (const words of wordings) expect(texts.some((text) => text.includes(words))).toBe(true);
      if (!nameSupplied) expect(texts.some((text) => text.includes(name))).toBe(true);
    }
    expect(indicatorSeries.some(({ nameSupplied }) => nameSupplied)).toBe(true);
  });

  it('stand in one series each, of one place, one unit and one aspect', () => {
    expect(indicatorSeries.flatMap((one) => one.indicators).sort()).toEqual(
      [...byId.keys()].sort(),
    );
    for (const { id, indicators: points } of indicatorSeries) {
      const own = points.flatMap((point) => byId.get(point) ?? []);
      expect(new Set(own.map(({ place }) => place)).size).toBe(1);
      expect(own.every((point) => point.series === id)).toBe(true);
      expect(new Set(own.map(({ kind }) => (kind === 'achieved' ? 'target' : kind))).size).toBe(1);
    }
  });

  it('form series over the years, city, district and area apart', () => {
    expect(series('rd-intensity--ningbo')).toEqual(['2011 1.7', '2024 3.3', '2027 3.75']);
    expect(series('rd-intensity--jiangbei')).toEqual(['2020 3.4', '2021 3.5']);
    expect(series('rd-intensity--yongjiang-area')).toEqual(['2027 8']);
    expect(series('rd-intensity--provincial-zones')).toEqual(['2027 5']);
  });

  it('do not fit together where editors say so', () => {
    const quotes = indicatorNotes.map(({ type, a, b, confirmed }) =>
      [type, byId.get(a)?.value, byId.get(b)?.value, confirmed].join(' '),
    );
    expect(quotes.sort()).toEqual([
      'below 17亿 15亿 true',
      'changed 15 20 true',
      'contradicting 30 10 true',
    ]);
  });
});

describe('series', () => {
  const yaml = `places: [{ id: jia, name: 甲市 }]
measures:
  - { id: firms, name: 企业数, units: [家, 个], of: level, wordings: [企业总数, 企业数量] }
`;

  it('join what is worded differently, and keep levels, increments and places apart', () => {
    const corpus = corpusOf(
      '企业总数达到5家，企业数量达到6个。新增企业总数2家。乙江高新区企业总数达到3家。',
    );
    const { value, problems } = findIndicators(corpus, yaml, 'indicators.yaml');
    expect(problems).toEqual([]);
    expect(
      value.series.map(({ id, wordings }) => [id.replace(/[0-9a-f]{8}/g, '#'), wordings]),
    ).toEqual([
      ['firms--jia', ['企业总数', '企业数量']],
      ['m-#--jia', ['企业总数']],
      ['firms--p-#', ['企业总数']],
    ]);
  });

  it('keep their ids and those of their figures when other words change', () => {
    const ids = (words: string) =>
      findIndicators(corpusOf(words), yaml, '').value.indicators.map(({ id, series }) => [
        id,
        series,
      ]);
    const [one] = ids('企业总数达到5家。');
    expect(ids('企业数量达到8家。企业总数达到5家。')).toContainEqual(one);
  });

  it('give two figures of the same words two ids', () => {
    const found = findIndicators(corpusOf('新增甲、乙机构各1家。'), null, '').value.indicators;
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
