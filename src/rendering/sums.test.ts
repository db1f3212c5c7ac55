import { expect, it } from 'vitest';
import { seedsLibrary } from '../testing/corpora.ts';
import { Slices, type Slice } from './slice.ts';
import { Sums } from './sums.ts';

const library = seedsLibrary();
const [first, second] = library.corpus.documents.map(({ slug }) => new Set([slug]));
const slice = new Slices(library).of(first ?? new Set());
const [own] = slice.corpus.documents;
const [relation] = slice.relations;

it('are the same for the same slice, whoever sums it, after whichever others', () => {
  const sums = new Sums();
  sums.ofSlice(new Slices(library).of(second ?? new Set()));
  const sum = sums.ofSlice(slice);
  expect(sums.ofSlice(slice)).toBe(sum);
  expect(new Sums().ofSlice(structuredClone(slice))).toBe(sum);
});

const facts = (more: object): Slice => ({
  ...slice,
  corpus: {
    ...slice.corpus,
    documents: slice.corpus.documents.map((one) => (one === own ? { ...one, ...more } : one)),
  },
});

it.each<[string, Slice]>([
  ['a fact of the document', facts({ place: '别处' })],
  ['a clause less', facts({ clauses: own?.clauses.slice(1) ?? [] })],
  [
    'a word of a clause',
    facts({
      clauses: own?.clauses.map((clause, at) => (at > 0 ? clause : { ...clause, text: '改' })),
    }),
  ],
  ['a document less', { ...slice, corpus: { ...slice.corpus, documents: own ? [own] : [] } }],
  [
    'the strength of a relation',
    {
      ...slice,
      relations: relation ? [{ ...relation, strength: 0 }, ...slice.relations.slice(1)] : [],
    },
  ],
  ['a reference less', { ...slice, references: slice.references.slice(1) }],
  ['a theme less', { ...slice, themes: slice.themes.slice(1) }],
  ['a figure less', { ...slice, indicators: slice.indicators.slice(1) }],
  [
    'another site',
    { ...slice, corpus: { ...slice.corpus, site: { ...slice.corpus.site, name: '别' } } },
  ],
])('are others with %s', (_, other) => {
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(slice));
  expect(new Sums().ofSlice(other)).not.toBe(new Sums().ofSlice(slice));
});
