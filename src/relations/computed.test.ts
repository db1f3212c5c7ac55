import { describe, expect, it } from 'vitest';
import { findLayers } from '../layers/layers.ts';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { arrivalLine, arrivalsIn } from './arrivals.ts';
import { computedRelations } from './computed.ts';
import { recovery } from './recovery.ts';

const library = seedsLibrary();
const editors = library.relations.filter(({ origin }) => origin === 'editor');
const alone = computedRelations(library.corpus);

describe('suggestions without any editor', () => {
  const { must, precision } = recovery(alone, editors, alone.length, 'clause');

  it('recover three quarters of what must be linked, among the first five', () => {
    expect(recovery(alone, editors, 5, 'document').must).toBeGreaterThan(0.75);
    expect(must).toBeGreaterThan(0.75);
  });

  it('are mostly worth a link', () => {
    expect(precision).toBeGreaterThan(0.6);
  });

  it.each(library.corpus.documents.map(({ slug }) => slug))('and not worse for %s', (slug) => {
    const of = <T extends { a: string; b: string }>(list: readonly T[]): T[] =>
      list.filter(({ a, b }) => a.startsWith(`${slug}/`) || b.startsWith(`${slug}/`));
    const own = recovery(of(alone), of(editors), alone.length, 'clause');
    expect(own.must).toBeGreaterThan(0.75);
    expect(own.precision).toBeGreaterThan(0.6);
  });

  it('say why in words of both sides', () => {
    const text = new Map(
      library.corpus.documents.flatMap((d) => d.clauses.map((c) => [c.id, c.text])),
    );
    for (const { a, b, evidence, why, origin } of alone) {
      expect(text.get(a)).toContain(evidence.a);
      expect(text.get(b)).toContain(evidence.b);
      expect([...evidence.a].length).toBeGreaterThanOrEqual(8);
      expect([...evidence.b].length).toBeLessThanOrEqual(60);
      expect(why).not.toBe('');
      expect(origin).toBe('computed');
    }
  });

  it('are the same however often they are made', () => {
    expect(computedRelations(library.corpus)).toEqual(alone);
  });
});

describe('the two sides', () => {
  const OLD =
    '1.海洋科技。建设海洋实验室,引进海洋装备人才,发展海洋装备。\n2.农业科技。选派科技特派员下乡服务农户。\n3.科学普及。办好科技活动周,普及科学知识。\n';
  const NEW =
    '1.海洋产业。依托海洋实验室发展海洋装备,培养海洋装备人才。\n2.改进作风。严格执行规定,改进会风文风。\n3.金融支持。扩大基金规模,发展科技保险。\n';
  const sides = (old: object, late: object): string[] =>
    computedRelations(corpusOf({ old: OLD, late: NEW }, { old, late })).map(
      ({ a, b, type }) => `${a} ${type} ${b}`,
    );

  it.each([
    ['the later first', { year: 2011 }, { year: 2024 }, 'late/task-1 continues old/task-1'],
    [
      'the later first, wherever it stands',
      { year: 2025 },
      { year: 2024 },
      'old/task-1 continues late/task-1',
    ],
    [
      'at one time the lower first',
      { year: 2024, level: 'county' },
      { year: 2024, level: 'city' },
      'old/task-1 implements late/task-1',
    ],
  ])('are %s', (_case, old, late, expected) => {
    expect(sides(old, late)).toContain(expected);
  });

  it('are nothing where no rare word is shared', () => {
    expect(sides({ year: 2011 }, { year: 2024 })).toHaveLength(1);
    expect(computedRelations(corpusOf({ old: OLD }))).toEqual([]);
  });
});

describe('false friends', () => {
  const linked = (one: string, other: string): typeof alone =>
    library.relations.filter(
      ({ a, b }) => (a === one && b === other) || (a === other && b === one),
    );

  it('研发总部 meant institutes in 2011 and firms since', () => {
    for (const other of [
      'ningbo-2024/task-9',
      'yongjiang-decision/task-4',
      'ningbo-2023-2027/goal-2',
    ]) {
      expect(linked('ningbo-2011/task-4-3', other)).toEqual([]);
    }
  });

  it('登峰计划 and 登峰学科, 六大创新行动 and 六大工程 are no one name', () => {
    const spoken = library.relations.flatMap(({ why, evidence }) => [
      [why],
      [evidence.a, evidence.b],
    ]);
    const confused = spoken.filter(
      ([here = '', there = '']) =>
        ((here + there).includes('登峰计划') && (here + there).includes('登峰学科')) ||
        ((here + there).includes('六大创新行动') && (here + there).includes('六大工程')),
    );
    expect(confused).toEqual([]);
    const ofName = new Map(library.names.map(({ id, mentions }) => [id, mentions]));
    for (const [one, other] of [
      ['summit-plan', 'summit-disciplines'],
      ['six-actions', 'six-projects'],
    ]) {
      const places = new Set(ofName.get(one!)!.map(({ clause }) => clause));
      expect(ofName.get(other!)!.filter(({ clause }) => places.has(clause))).toEqual([]);
    }
  });

  const names = `- { id: plan, name: “登峰计划”, kind: programme, variants: [登峰计划], notSame: [field], reason: 试 }
- { id: field, name: 登峰学科, kind: programme, variants: [登峰学科], notSame: [plan], reason: 试 }
`;
  const corpus = corpusOf(
    {
      old: '1.登峰学科。建设一批登峰学科,登峰学科由高校申报。\n2.农业科技。选派特派员下乡服务农户,推广良种良法。\n3.科学普及。办好活动周,普及科学知识,建设场馆基地。\n',
      late: '1.登峰计划。实施登峰计划,登峰计划由企业承担。\n2.改进作风。严格执行规定,改进会风文风,厉行节约。\n3.金融支持。扩大贷款规模,发展保险产品,防范风险。\n',
    },
    { old: { year: 2011 }, late: { year: 2024 } },
  );

  it.each([
    ['as the program alone would', new Map<string, string>(), 1],
    ['not once the editors told them apart', new Map([['names.yaml', names]]), 0],
  ])('are linked %s', (_case, editorial, count) => {
    expect(findLayers(corpus, editorial).value.relations).toHaveLength(count);
  });
});

describe('a document that comes new to the editors’ own', () => {
  const { editorial } = seedsDirectory();
  const [first, ...rest] = library.corpus.documents;
  const renamed = {
    ...first!,
    slug: 'new',
    clauses: first!.clauses.map((clause) => ({
      ...clause,
      id: clause.id.replace(first!.slug, 'new'),
      parent: clause.parent?.replace(first!.slug, 'new') ?? null,
    })),
  };
  const corpus = { ...library.corpus, documents: [first!, ...rest, renamed] };
  const { value, problems } = findLayers(corpus, editorial);

  it('arrives linked, and the others stay as quiet as they were', () => {
    const added = value.relations.filter(
      ({ a, b }) => a.startsWith('new/') || b.startsWith('new/'),
    );
    expect(added.length).toBeGreaterThan(40);
    expect(added.every(({ origin }) => origin !== 'editor')).toBe(true);
    expect(value.relations.length - added.length).toBeLessThan(library.relations.length + 5);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is told with what it was linked to and what was left alone', () => {
    const [arrival, ...more] = arrivalsIn(corpus, value.relations);
    expect(more).toEqual([]);
    expect(arrival!.document).toBe('new');
    expect(arrivalLine(arrival!)).toMatch(/^new：.*\d+ 条自动关联（.+）/u);
    expect(arrivalsIn(library.corpus, library.relations)).toEqual([]);
  });
});
