import { describe, expect, it } from 'vitest';
import { toMdx } from '../corpus/mdx.ts';
import { relationIndex } from '../relations/order.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { seedsLibrary } from '../testing/corpora.ts';
import { answerOf } from './answer.ts';
import { clausesById, findLayers } from './layers.ts';

const library = seedsLibrary();
const { corpus, relations, names, themes } = library;
const { editorial } = seedsDirectory();

describe('findLayers', () => {
  it('finds the editors’ relations, those of the text, and no noise', () => {
    const origins = Map.groupBy(relations, ({ origin }) => origin);
    expect(origins.get('editor')!.length).toBeGreaterThan(300);
    expect(origins.get('explicit')!.length).toBeGreaterThan(0);
    const unconfirmed = relations.length - origins.get('editor')!.length;
    expect(unconfirmed / relations.length).toBeLessThan(0.1);
  });

  it('marks what editors inferred about history', () => {
    const inferred = relations.filter((relation) => relation.inferred !== undefined);
    expect(inferred.length).toBeGreaterThan(5);
    expect(inferred.every(({ origin }) => origin === 'editor')).toBe(true);
  });

  it('needs no editor', () => {
    const { value, problems } = findLayers(corpus, new Map());
    expect(problems).toEqual([]);
    expect([value.themes, value.names]).toEqual([[], []]);
    expect(value.relations.every(({ origin }) => origin === 'computed')).toBe(true);
    expect(value.relations.length).toBeGreaterThan(100);
    expect(value.units.units.length).toBeGreaterThan(10);
  });

  it.each([
    ['relations.yaml', '“315”', '“351”', 'quote-not-found'],
    ['relations.yaml', 'b: ningbo-2011/goal-1', 'b: ningbo-2011/goal-9', 'relation-to-nothing'],
    ['names.yaml', 'variants: [科技特派员]', 'variants: [科技指导员]', 'name-nowhere'],
    ['themes.yaml', 'ningbo-2011/preamble', 'ningbo-2011/preambel', 'theme-clause-unknown'],
  ])('fails on a slip in %s: %s for %s', (file, right, wrong, rule) => {
    const text = editorial.get(file)!;
    expect(text).toContain(right);
    const slipped = new Map(editorial).set(file, text.replaceAll(right, wrong));
    const { problems } = findLayers(corpus, slipped);
    const found = problems.find((problem) => problem.rule === rule);
    expect(found).toMatchObject({ severity: 'error', file: `editorial/${file}` });
    expect(found!.line).toBeGreaterThan(1);
  });

  it('stands in the MDX of both sides', () => {
    const index = relationIndex(
      relations,
      corpus.documents.map(({ slug }) => slug),
    );
    const written = corpus.documents
      .map((document) => [...toMdx(document, index).matchAll(/<Relation /gu)].length)
      .reduce((sum, count) => sum + count, 0);
    expect(written).toBe(relations.length * 2);
    const clauses = clausesById(corpus);
    expect(relations.every(({ a, b }) => clauses.has(a) && clauses.has(b))).toBe(true);
  });
});

describe('the answer to a query that is a name or a theme', () => {
  const name = names.find((one) => one.name === '科技特派员')!;
  const theme = themes.find((one) => one.name === '国际科技合作')!;

  it('tells who speaks of it and who is silent', () => {
    const { stages } = answerOf({ kind: 'name', name }, corpus, []);
    expect(Object.fromEntries(stages.map(({ document, times }) => [document, times > 0]))).toEqual({
      'ningbo-2011': true,
      'jiangbei-2021': true,
      'ningbo-2023-2027': false,
      'yongjiang-decision': false,
      'ningbo-2024': true,
    });
    expect(stages[0]!.clauses).toEqual(['ningbo-2011/task-3-3']);
    expect(stages[0]!.times).toBeGreaterThan(1);
  });

  it('gives a theme its passages in every document', () => {
    const { stages } = answerOf({ kind: 'theme', theme }, corpus, []);
    expect(stages).toHaveLength(5);
    expect(stages.at(-1)!.clauses).toContain('ningbo-2024/task-19');
  });
});
