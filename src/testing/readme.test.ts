import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

const top = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The npm scripts that a text tells people to run. */
function namedScripts(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
  return [...new Set(named.map(([, run, short]) => run ?? short ?? ''))];
}

/** The files of the checkout that a text or a command names. */
function namedFiles(text: string): string[] {
  const named = text.matchAll(
    /(?:\]\(|\bnode |`)((?:[\w.-]+\/)*[\w.-]+\.(?:md|ts|png|yaml))(?=[)`\s]|$)/g,
  );
  return [...new Set([...named].map(([, path]) => path ?? ''))];
}

describe.each(['README.md', 'CONTRIBUTING.md', 'TEXTS.md'])('%s', (file) => {
  const text = readFileSync(join(top, file), 'utf8');

  it('names only commands that exist', () => {
    expect(namedScripts(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names only files that exist', () => {
    const within = namedFiles(text).filter((path) => path.includes('/') || path.endsWith('.md'));
    expect(within.filter((path) => !existsSync(join(top, path)))).toEqual([]);
  });
});

it('the README tells how to start and how to test', () => {
  const text = readFileSync(join(top, 'README.md'), 'utf8');
  expect(text).toContain('npm ci && npm start');
  expect(text).toContain('npm ci && npm test');
  expect(namedScripts(text)).toEqual(
    expect.arrayContaining(['start', 'test', 'build', 'corpus', 'release']),
  );
});

it('the README shows every room that there is', () => {
  const text = readFileSync(join(top, 'README.md'), 'utf8');
  const shown = [...text.matchAll(/`src\/([a-z-]+)\/`/g)].map(([, room]) => room ?? '');
  const sources = globSync('src/*/**/*.{ts,astro,css}', { cwd: top });
  const rooms = sources.map((path) => path.split('/')[1] ?? '');
  expect([...new Set(rooms)].filter((room) => !shown.includes(room))).toEqual([]);
});

it('every npm script runs something that exists', () => {
  const files = Object.values(scripts).flatMap(namedFiles);
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((path) => !existsSync(join(top, path)))).toEqual([]);
});
