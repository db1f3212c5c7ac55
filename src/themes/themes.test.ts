import { describe, expect, it } from 'vitest';
import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Theme } from '../model/layers.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { assignThemes, withThemes } from './assign.ts';
import { innermost } from './innermost.ts';
import { lineageOf, themeMatrix } from './lineage.ts';
import { readThemes } from './read.ts';
import { mustHaveTheme } from './required.ts';
import { signals } from './signals.ts';

const MARINE = {
  id: 'marine',
  name: '海洋',
  words: ['海洋', '船舶'],
  exclude: ['海洋大学', '海洋大学城'],
};

describe('signals', () => {
  it.each([
    ['a word in the heading', '海洋科技', '海洋科技。内容。', true],
    ['one word once in the body', null, '发展海洋产业。', false],
    ['one word twice', null, '海洋装备和海洋人才。', true],
    ['two words once each', null, '海洋装备和船舶。', true],
    ['an excluded word in the heading', '海洋大学', '海洋大学。内容。', false],
    ['excluded words beside one that counts', null, '海洋大学、海洋大学城和海洋产业。', false],
    ['excluded words beside two that count', null, '海洋大学、海洋产业和船舶。', true],
    ['nothing', '农业', '农业。', false],
  ])('of %s', (_case, heading, text, expected) => {
    const [clause] = corpusOf({ plan: '1.题目。内容。\n2.题目。内容。\n' }).documents[0]!.clauses;
    expect(signals({ ...clause!, heading, text }, MARINE)).toBe(expected);
  });
});

const corpus = corpusOf({
  plan: '1.海洋科技。建设海洋实验室,引进海洋装备人才,发展海洋产业。\n2.农业科技。选派科技特派员下乡服务农户,推广良种良法。\n',
});

function assigned(yaml: string, read: readonly string[] = ['plan']) {
  const { value, problems } = readThemes(yaml, 'themes.yaml');
  if (value === null) return { value: [] as readonly Theme[], problems };
  return assignThemes(corpus, value, 'themes.yaml', new Set(read));
}

describe('assignThemes', () => {
  const marine = '{ id: marine, name: 海洋, words: [海洋] }';
  const farm = (more: string): string => `{ id: farm, name: 农业, words: [农业]${more} }`;

  it.each([
    ['nothing when all is well', `[${marine}, ${farm('')}]`, []],
    ['a key it does not know', `[${marine}, ${farm(', exlude: [x]')}]`, ['unknown-key']],
    [
      'a theme without a clause',
      `[${marine}, ${farm('')}, { id: x, name: 空, words: [太空] }]`,
      ['theme-without-clause'],
    ],
    ['a clause without a theme', `[${marine}]`, ['clause-without-theme']],
    [
      'a clause that an editor took out of its only theme',
      `[${marine}, ${farm(', add: [plan/task-1], remove: [{ clause: plan/task-2, why: 试 }]')}]`,
      ['clause-without-theme'],
    ],
    [
      'a clause that is none',
      `[${marine}, ${farm(', add: [plan/task-9]')}]`,
      ['theme-clause-unknown'],
    ],
    ['an id given twice', `[${marine}, ${farm('')}, ${farm('')}]`, ['theme-twice']],
  ])('finds %s', (_case, yaml, rules) => {
    const { problems } = assigned(yaml);
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual(
      rules.map((rule) => [rule, 'error']),
    );
  });

  it('points to the line', () => {
    const { problems } = assigned(
      `- ${marine}\n- ${farm('')}\n- id: x\n  name: 空\n  words: [太空]\n`,
    );
    expect(problems[0]).toMatchObject({ file: 'themes.yaml', line: 4 });
  });

  it('only warns of what nobody has sorted yet', () => {
    const { problems } = assigned(`[${marine}]`, []);
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('fills in the clauses’ themes', () => {
    const { value } = assigned(`[${marine}, ${farm(', add: [plan/task-1]')}]`);
    const themes = withThemes(corpus, value).documents[0]!.clauses.map((clause) => clause.themes);
    expect(themes).toEqual([['marine', 'farm'], ['farm']]);
  });
});

describe('innermost', () => {
  const clause = (id: string, parent: string | null): Clause => ({ id, parent }) as Clause;
  const document = {
    clauses: [clause('p', null), clause('p/1', 'p'), clause('p/1/1', 'p/1'), clause('p/2', 'p')],
  } as unknown as PolicyDocument;

  it.each([
    [['p'], ['p']],
    [['p', 'p/1', 'p/1/1'], ['p/1/1']],
    [
      ['p', 'p/1/1', 'p/2'],
      ['p/1/1', 'p/2'],
    ],
    [[], []],
  ])('of %j is %j', (clauses, expected) => {
    expect(innermost(document, { id: 't', name: '题', clauses })).toEqual(expected);
  });
});

describe('the editors’ themes', () => {
  const library = seedsLibrary();
  const { corpus: seeds, themes, relations } = library;

  it('leave no task, goal, measure or review section without one', () => {
    const required = seeds.documents.flatMap(mustHaveTheme);
    expect(required.length).toBeGreaterThan(150);
    expect(required.filter(({ kind }) => kind === 'task')).toHaveLength(96);
    const at = new Map(seeds.documents.flatMap((d) => d.clauses.map((c) => [c.id, c.themes])));
    expect(required.filter(({ id }) => at.get(id)!.length === 0)).toEqual([]);
    expect(required.map(({ id }) => id)).not.toContain('ningbo-2011/tasks');
  });

  it('fail the build when one is taken away', () => {
    const text = seedsDirectory().editorial.get('themes.yaml')!;
    const { value } = readThemes(text, 'themes.yaml');
    const less = { ...value!, value: value!.value.filter(({ id }) => id !== 'agriculture') };
    const { problems } = assignThemes(seeds, less, 'themes.yaml', new Set(['ningbo-2011']));
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'clause-without-theme', severity: 'error' }),
    );
  });

  it('count each passage once, in time order', () => {
    const { documents, rows } = themeMatrix(themes, seeds);
    expect(documents[0]).toBe('ningbo-2011');
    expect(documents.at(-1)).toBe('ningbo-2024');
    for (const { theme, counts } of rows) {
      const sum = counts.reduce((total, count) => total + count, 0);
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(theme.clauses.length);
    }
  });

  it('show gaps as gaps and only confirmed links', () => {
    const lineage = lineageOf(
      themes.find(({ id }) => id === 'international')!,
      seeds,
      relations,
      [],
    );
    expect(lineage.stages.map(({ document }) => document)).toEqual(
      seeds.documents.map(({ slug }) => slug),
    );
    expect(lineage.links.length).toBeGreaterThan(2);
    expect(lineage.links.every(({ origin }) => origin !== 'computed')).toBe(true);
    const rows = themes.map((theme) => lineageOf(theme, seeds, [], []).stages);
    expect(rows.some((stages) => stages.some(({ clauses }) => clauses.length === 0))).toBe(true);
  });
});
