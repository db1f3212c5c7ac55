import { describe, expect, it } from 'vitest';
import { assemble } from '../assemble/assemble.ts';
import { seedsLibrary } from '../testing/corpora.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { slugOf } from '../relations/order.ts';
import { Slices } from './slice.ts';

const library = seedsLibrary();
const { documents } = library.corpus;
const slices = new Slices(library);

describe.each(documents.map(({ slug }) => [slug]))('the slice of %s', (slug) => {
  const slice = slices.of(new Set([slug]));
  const clauses = new Set(slice.corpus.documents.flatMap((d) => d.clauses.map(({ id }) => id)));

  it('has the document whole and all its relations', () => {
    const whole = documents.find((document) => document.slug === slug);
    expect(slice.corpus.documents.find((document) => document.slug === slug)).toEqual(whole);
    const own = library.relations.filter(({ a, b }) => slugOf(a) === slug || slugOf(b) === slug);
    expect(slice.relations).toEqual(own);
  });

  it('has every clause that it leads to, with those these stand in', () => {
    const led = [
      ...slice.relations.flatMap(({ a, b }) => [a, b]),
      ...slice.indicators.map(({ clause }) => clause),
      ...slice.names.flatMap(({ mentions }) => mentions.map(({ clause }) => clause)),
    ];
    expect(led.filter((id) => !clauses.has(id))).toEqual([]);
    const parents = slice.corpus.documents.flatMap((d) => d.clauses.flatMap((c) => c.parent ?? []));
    expect(parents.filter((id) => !clauses.has(id))).toEqual([]);
  });

  it('has no more of other documents', () => {
    const others = [...clauses].filter((id) => slugOf(id) !== slug);
    const all = documents.flatMap((d) => d.clauses.filter(({ id }) => slugOf(id) !== slug));
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(all.length);
  });
});

it('stays the same when only other places of another document change', () => {
  const directory = seedsDirectory();
  const [alone] = documents.filter(({ slug }) => slug === 'yongjiang-decision');
  const files = directory.files.map((file) =>
    file.name === alone?.source.file
      ? file
      : { ...file, bytes: Buffer.concat([Buffer.from('\n'), Buffer.from(file.bytes)]) },
  );
  const moved = new Slices(assemble({ ...directory, files }).value);
  const key = (of: Slices) => {
    const { corpus, ...layers } = of.of(new Set(['yongjiang-decision']));
    return JSON.stringify([corpus.documents, layers]);
  };
  expect(key(moved) === key(slices)).toBe(true);
});
