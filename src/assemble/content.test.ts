import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { assemble } from './assemble.ts';
import { toFiles } from './files.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');

/** When this fails: npm run corpus, then read the diff of content/. */
describe('content/ is what seeds/ gives', () => {
  const { value, problems } = assemble(seedsDirectory());
  const files = toFiles(value, problems);

  it('has these files and no others', () => {
    expect(globSync('**/*', { cwd: CONTENT }).sort()).toEqual([...files.keys()].sort());
  });

  it.each([...files])('%s', (name, text) => {
    expect(readFileSync(path.join(CONTENT, name), 'utf8') === text).toBe(true);
  });

  it('without an error', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
