import { describe, expect, it } from 'vitest';
import { seedsLibrary } from '../testing/corpora.ts';
import { lineageOf, themeMatrix } from '../themes/lineage.ts';
import { indexClauses } from './library.ts';
import type { Entry } from './library.ts';
import { aroundName, groupNames, mentionsByDocument } from './names.ts';
import { shade, stagesOf, stepsOf } from './themes.ts';
import { inManyDocuments, otherSpellings, rolesOf } from './units.ts';

const { corpus, relations, themes, names, units, indicators } = seedsLibrary();
const index = indexClauses(corpus.documents);
const entryOf = (id: string): Entry => index.get(id)!;
const documentOf = (slug: string) => corpus.documents.find((document) => document.slug === slug)!;

describe.each(themes)('the lineage of $id', (theme) => {
  const lineage = lineageOf(theme, corpus, relations, indicators);
  const stages = stagesOf(lineage, indicators, documentOf, entryOf);

  it('has every document, and as many passages as the matrix counts', () => {
    const [row] = themeMatrix([theme], corpus).rows;
    expect(stages.map(({ passages }) => passages.length)).toEqual(row!.counts);
    expect(stages).toHaveLength(corpus.documents.length);
  });

  it('quotes exact words', () => {
    const passages = stages.flatMap((stage) => stage.passages);
    for (const { entry, quote } of passages.flatMap((p) => [p, ...p.figures])) {
      expect(quote).not.toBe('');
      expect(entry.clause.text).toContain(quote);
    }
  });

  it('rests on confirmed links only, the earlier side first', () => {
    const order = stages.map(({ document }) => document.slug);
    for (const { relation, from, to } of stepsOf(lineage, entryOf)) {
      expect(relation.origin).not.toBe('computed');
      expect(order.indexOf(from.entry.document.slug)).toBeLessThanOrEqual(
        order.indexOf(to.entry.document.slug),
      );
      expect(from.entry.clause.text).toContain(from.quote);
      expect(to.entry.clause.text).toContain(to.quote);
    }
  });
});

it.each([
  [0, 13, 0],
  [1, 13, 1],
  [13, 13, 4],
  [0, 0, 0],
])('%i of at most %i is shade %i', (count, most, expected) => {
  expect(shade(count, most)).toBe(expected);
});

describe('names', () => {
  it('stand under one kind each, none left out', () => {
    const grouped = groupNames(names).flatMap((group) => group.names);
    expect(grouped.map(({ id }) => id).sort()).toEqual(names.map(({ id }) => id).sort());
  });

  it.each(names)('$id: every mention is shown, with its words', (name) => {
    const documents = mentionsByDocument(name, entryOf);
    expect(documents.reduce((sum, { times }) => sum + times, 0)).toBe(name.mentions.length);
    for (const { mention, entry } of documents.flatMap(({ places }) => places)) {
      expect(aroundName(mention).join('')).toBe(mention.quote);
      expect(aroundName(mention)[1]).toBe(mention.variant);
      expect(entry.clause.text).toContain(mention.quote);
    }
  });

  it('of a library without any are no groups', () => {
    expect(groupNames([])).toEqual([]);
  });
});

describe('units', () => {
  it.each(units.units)('$name: every clause under its role', (unit) => {
    const roles = rolesOf(unit, entryOf);
    const listed = roles.flatMap(({ documents }) => documents.flatMap(({ entries }) => entries));
    expect(listed.map(({ clause }) => clause.id)).toEqual([
      ...unit.leads,
      ...unit.joins,
      ...unit.asPrinted,
    ]);
    expect(roles.every(({ count }) => count > 0)).toBe(true);
  });

  it('name their documents only where there are several', () => {
    expect(inManyDocuments(units)).toBe(false);
    const [unit] = units.units;
    const other = { ...unit!, leads: ['ningbo-2024/task-1'] };
    expect(inManyDocuments({ ...units, units: [...units.units, other] })).toBe(true);
  });

  it('of one group give its other spelling', () => {
    const grouped = units.units.filter((unit) => otherSpellings(unit).length > 0);
    expect(grouped.map(otherSpellings)).toEqual([['相关区（县、市）政府']]);
  });
});
