import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '../model/layers.ts';
import { corpusOf, seedsLibrary } from '../testing/corpora.ts';
import { checkRelations } from './check.ts';
import { mergeRelations, pairOf } from './merge.ts';
import { otherSide, relationIndex } from './order.ts';
import { documentsRead, keepQuiet } from './quiet.ts';

function relation(a: string, b: string, rest: Partial<Relation> = {}): Relation {
  const evidence = { a: '海洋实验室', b: '海洋实验室' };
  return { a, b, type: 'continues', origin: 'editor', strength: 0.9, evidence, why: '同', ...rest };
}

const ids = fc.constantFrom('x/task-1', 'x/task-2', 'y/task-1', 'y/goal-1', 'z/preamble');
const some = fc.array(
  fc
    .tuple(
      ids,
      ids,
      fc.constantFrom<Relation['origin']>('editor', 'explicit', 'computed'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .filter(([a, b]) => a !== b)
    .map(([a, b, origin, strength]) => relation(a, b, { origin, strength })),
);

describe('mergeRelations', () => {
  const explicit = relation('y/task-1', 'x/task-1', { origin: 'explicit', type: 'mentions' });
  const computed = relation('y/task-1', 'x/task-1', { origin: 'computed', type: 'same-target' });

  it('never lets the text or the program stand over an editor, whatever the order', () => {
    const editor = relation('x/task-1', 'y/task-1', { type: 'implements' });
    expect(mergeRelations([computed], [explicit], [editor])).toEqual([editor]);
  });

  it('joins the types of people and text where both look the same way', () => {
    const editor = relation('y/task-1', 'x/task-1');
    expect(mergeRelations([editor], [explicit])[0]!.alsoTypes).toEqual(['mentions']);
    expect(mergeRelations([editor], [computed])).toEqual([editor]);
  });

  it('gives each pair once', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const pairs = mergeRelations(one, other).map(pairOf);
        expect(new Set(pairs)).toEqual(new Set([...one, ...other].map(pairOf)));
        expect(pairs).toHaveLength(new Set(pairs).size);
      }),
    );
  });
});

describe('relationIndex', () => {
  it('stands with both clauses: the forward set is the inverse set', () => {
    fc.assert(
      fc.property(some, (relations) => {
        const of = relationIndex(relations, ['x', 'y', 'z']);
        const sides = new Set(relations.flatMap(({ a, b }) => [a, b]));
        const seen = [...sides].flatMap((id) => of(id).map((r) => `${id} ${otherSide(r, id)}`));
        const turned = seen.map((sides_) => sides_.split(' ').reverse().join(' '));
        expect(seen.sort()).toEqual(turned.sort());
        expect(seen).toHaveLength(relations.length * 2);
      }),
    );
  });

  it('goes by document in time order, the strongest first', () => {
    const relations = [
      relation('z/task-1', 'x/task-1', { strength: 0.9 }),
      relation('y/task-1', 'x/task-1', { strength: 0.5 }),
      relation('y/task-2', 'x/task-1', { strength: 0.7 }),
    ];
    const others = relationIndex(relations, ['x', 'y', 'z'])('x/task-1').map(({ a }) => a);
    expect(others).toEqual(['y/task-2', 'y/task-1', 'z/task-1']);
    expect(relationIndex(relations, [])('x/none')).toEqual([]);
  });
});

describe('checkRelations', () => {
  const corpus = corpusOf({
    x: '1.海洋。建设海洋实验室,引进海洋人才。\n2.农业。建设农业园区,引进农业人才。\n',
    y: '1.平台。依托海洋实验室,打造创新平台。\n2.园区。依托农业园区,打造示范基地。\n',
  });
  const clauses = new Map(corpus.documents.flatMap((d) => d.clauses.map((c) => [c.id, c])));
  const sound = relation('y/task-1', 'x/task-1');

  it.each<[string, Relation[], string[]]>([
    ['nothing in sound ones', [sound], []],
    ['a link to nothing', [relation('y/task-9', 'x/task-1')], ['relation-to-nothing']],
    ['a link to itself', [relation('x/task-1', 'x/task-1')], ['relation-to-itself']],
    ['a pair given twice', [sound, sound], ['relation-twice']],
    ['a pair given both ways', [sound, relation('x/task-1', 'y/task-1')], ['relation-twice']],
    [
      'a quote that is not of the text',
      [relation('y/task-1', 'x/task-1', { evidence: { a: '海洋实验室', b: '海洋试验室' } })],
      ['quote-not-found'],
    ],
    [
      'an empty quote',
      [relation('y/task-1', 'x/task-1', { evidence: { a: '', b: '海洋实验室' } })],
      ['quote-not-found'],
    ],
  ])('finds %s', (_case, relations, rules) => {
    expect(checkRelations(relations, clauses).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('suggestions beside what editors wrote', () => {
  const { corpus, relations } = seedsLibrary();
  const editors = relations.filter(({ origin }) => origin === 'editor');
  const read = documentsRead(corpus, editors);
  const suggested = (a: string, b: string, strength: number): Relation =>
    relation(a, b, { origin: 'computed', strength });

  it('takes the documents for read that editors went through', () => {
    expect([...read]).toEqual(corpus.documents.map(({ slug }) => slug));
    expect(documentsRead(corpus, [])).toEqual(new Set());
    expect(documentsRead(corpus, editors.slice(0, 3))).toEqual(new Set());
  });

  it('are kept between read documents only when all but certain', () => {
    const [one, other] = [...read];
    const weak = suggested(`${one!}/task-1`, `${other!}/task-1`, 0.1);
    const strong = suggested(`${one!}/task-2`, `${other!}/task-2`, 0.4);
    const fresh = suggested('new/task-1', `${other!}/task-1`, 0.1);
    expect(keepQuiet([weak, strong, fresh], read, 0.3)).toEqual([strong, fresh]);
  });
});
