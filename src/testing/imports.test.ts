import { describe, expect, it } from 'vitest';
import { findCycle, importsOf, roomOf } from './imports.ts';

describe('importsOf', () => {
  it.each([
    ["import { a } from '../model/corpus.ts';", 'src/model/corpus.ts'],
    ["import type { A } from './b.ts';", 'src/corpus/b.ts'],
    ["import {\n  a,\n  b,\n} from '../report/print.ts';", 'src/report/print.ts'],
    ["import '../styles/base.css';", 'src/styles/base.css'],
    ["export * from './c.ts';", 'src/corpus/c.ts'],
    ["const m = await import('../search/index.ts');", 'src/search/index.ts'],
    ["---\nimport Base from '../layouts/Base.astro';\n---", 'src/layouts/Base.astro'],
    ["import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
  ])('reads %j', (text, target) => {
    expect(importsOf('src/corpus/a.ts', text)).toEqual([{ file: 'src/corpus/a.ts', target }]);
  });

  it.each(["const text = 'to import from elsewhere';", '// imported from a page'])(
    'sees none in %j',
    (text) => {
      expect(importsOf('src/corpus/a.ts', text)).toEqual([]);
    },
  );
});

it.each([
  ['src/model/corpus.ts', 'model'],
  ['scripts/build.ts', 'scripts'],
  ['scripts/bench-search.ts', 'bench'],
  ['src/search/testing/library.ts', 'testing'],
  ['src/astro-modules.d.ts', null],
  ['zod', null],
])('%s belongs to the room %s', (path, room) => {
  expect(roomOf(path)).toBe(room);
});

describe('findCycle', () => {
  const through = (...rooms: string[]) =>
    rooms
      .slice(1)
      .map((room, at) => ({ file: `src/${rooms[at] ?? ''}/x.ts`, target: `src/${room}/y.ts` }));

  it('finds the way round', () => {
    expect(findCycle(through('a', 'b', 'c', 'b'))).toEqual(['b', 'c', 'b']);
  });

  it('is content with a room that is reached twice', () => {
    expect(findCycle([...through('a', 'b', 'd'), ...through('a', 'c', 'd')])).toBeNull();
  });
});
