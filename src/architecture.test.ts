import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import type { Import } from './testing/imports.ts';
import { findCycle, importsOf, roomOf } from './testing/imports.ts';

const top = resolve(import.meta.dirname, '..');
const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts'], {
  cwd: top,
  ignore: ['**/*.test.ts'],
});
const sources = new Map(files.map((file) => [file, readFileSync(join(top, file), 'utf8')]));
const imports = [...sources].flatMap(([file, text]) => importsOf(file, text));

/** Components, and what they are made with, know each other. */
const PAGES: readonly string[] = ['site', 'components', 'layouts', 'pages', 'styles'];

/**
 * From the nouns outwards. A room imports rooms of its own line or of lines above it; a room that
 * is not named stands on the line of the layers.
 */
const LINES: readonly (readonly string[])[] = [
  ['model'],
  ['report', 'yaml'],
  ['corpus', 'ledger'],
  ['relations', 'search', 'indicators', 'serve'],
  PAGES,
  // Other forms of what the pages show.
  ['archive', 'offline', 'word', 'preview', 'data-files', 'publishing', 'rendering'],
  ['scripts'],
  ['testing'],
  ['bench'],
];
const LAYERS = 3;

function lineOf(room: string): number {
  const line = LINES.findIndex((rooms) => rooms.includes(room));
  return line === -1 ? LAYERS : line;
}

/** Imports that go outwards, as `file → target`. */
function outward(list: readonly Import[]): string[] {
  return list
    .filter(({ file, target }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return from !== null && to !== null && lineOf(to) > lineOf(from);
    })
    .map(({ file, target }) => `${file} → ${target}`);
}

describe('the rooms', () => {
  it('import one way', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(outward(imports)).toEqual([]);
  });

  it('form no circle, the rooms of the pages counting as one', () => {
    const room = (path: string) => {
      const name = roomOf(path);
      return name !== null && PAGES.includes(name) ? 'pages' : name;
    };
    expect(findCycle(imports, room)).toBeNull();
  });

  it('leave the model without any of the others', () => {
    const others = imports.filter(
      ({ file, target }) => roomOf(file) === 'model' && (roomOf(target) ?? 'model') !== 'model',
    );
    expect(others).toEqual([]);
  });

  it('have no effects in the core: no files, no processes, no network', () => {
    const effects = imports.filter(({ file, target }) => {
      const room = roomOf(file);
      const core =
        room !== null && (lineOf(room) <= LAYERS || room === 'archive' || room === 'offline');
      return core && /^node:(?:fs|child_process|http|https|net|process)\b/.test(target);
    });
    expect(effects).toEqual([]);
  });
});

it('nothing in the program knows a place: that is data of the corpus', () => {
  const knowing = [...sources].filter(([, text]) => /宁波|江北|甬江/.test(text));
  expect(knowing.map(([file]) => file)).toEqual([]);
});
