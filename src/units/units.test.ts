import { describe, expect, it } from 'vitest';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { unitsOf } from './units.ts';

const BODY = '讲了很多事情,都很重要。';

describe('unitsOf', () => {
  it.each([
    [
      'the rule makes the first lead',
      '责任单位：甲局、乙局。列第一位的为牵头单位，下同',
      { 甲局: 'leads', 乙局: 'joins' },
    ],
    [
      'another wording of the rule',
      '责任单位：甲局、乙局。排在首位的单位为牵头单位',
      { 甲局: 'leads', 乙局: 'joins' },
    ],
    [
      'without the rule all stand as printed',
      '责任单位：甲局、乙局',
      { 甲局: 'asPrinted', 乙局: 'asPrinted' },
    ],
    ['one leading unit leads', '牵头单位：甲局', { 甲局: 'leads' }],
    [
      'several leading units stand as printed',
      '牵头单位：甲局、乙局',
      { 甲局: 'asPrinted', 乙局: 'asPrinted' },
    ],
    ['supporting units join', '配合单位：甲局、乙局', { 甲局: 'joins', 乙局: 'joins' }],
  ])('%s', (_case, note, roles) => {
    const { units } = unitsOf(corpusOf({ plan: `1.题目。${BODY}（${note}）\n2.题目。${BODY}\n` }));
    const found = units.map((unit) => [
      unit.name,
      (['leads', 'joins', 'asPrinted'] as const).find((role) => unit[role].length > 0),
    ]);
    expect(Object.fromEntries(found)).toEqual(roles);
  });

  it('applies the rule from where it is printed on', () => {
    const tasks = [
      `1.题目。${BODY}（责任单位：甲局、乙局）`,
      `2.题目。${BODY}（责任单位：乙局、甲局。列第一位的为牵头单位，下同）`,
      `3.题目。${BODY}（责任单位：乙局、丙局）`,
    ];
    const { units, rules, open } = unitsOf(corpusOf({ plan: `${tasks.join('\n')}\n` }));
    expect(rules).toEqual([
      { document: 'plan', clause: 'plan/task-2', quote: '列第一位的为牵头单位，下同' },
    ]);
    expect(open.map(({ clause }) => clause)).toEqual(['plan/task-1']);
    expect(units[0]).toEqual({
      name: '乙局',
      variants: ['乙局'],
      leads: ['plan/task-2', 'plan/task-3'],
      joins: [],
      asPrinted: ['plan/task-1'],
    });
  });

  it('takes 有关 and 相关 units of one kind for one group', () => {
    const text = `1.题目。${BODY}（责任单位：有关区（县、市）政府）\n2.题目。${BODY}（责任单位：相关区(县、市)政府）\n`;
    const { units } = unitsOf(corpusOf({ plan: text }));
    expect(units.map(({ variants }) => variants)).toEqual([
      ['有关区（县、市）政府', '相关区(县、市)政府'],
    ]);
  });
});

describe('the units of the corpus', () => {
  const { units, corpus } = seedsLibrary();

  it('account for every unit of every list once', () => {
    const listed = corpus.documents.flatMap(({ clauses }) =>
      clauses.flatMap(({ id, responsible }) => (responsible?.units ?? []).map(() => id)),
    );
    const counted = units.units.flatMap(({ leads, joins, asPrinted }) => [
      ...leads,
      ...joins,
      ...asPrinted,
    ]);
    expect(new Set(counted)).toEqual(new Set(listed));
  });

  it('show as printed what is labelled 牵头单位 with several, and the rule is no unit', () => {
    expect(units.open.map(({ clause }) => clause.split('-').at(-1))).toEqual([
      '16',
      '21',
      '22',
      '23',
    ]);
    expect(units.rules).toHaveLength(1);
    expect(units.units.filter(({ name }) => /牵头|下同/u.test(name))).toEqual([]);
  });

  it('have one group of districts and counties', () => {
    const groups = units.units.filter(({ name }) => name.includes('区（县、市）'));
    expect(groups).toHaveLength(1);
    expect(groups[0]!.variants).toHaveLength(2);
  });
});
