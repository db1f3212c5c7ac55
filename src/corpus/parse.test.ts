import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDocumentOutline } from '../testing/outline.ts';
import { parse } from './parse.ts';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');

/**
 * Golden folder: `<case>.txt` and what the parser must see in it, `<case>.outline`, one clause a line.
 * After a deliberate change of the parser: npx vitest run -u src/corpus/parse.test.ts, then read the diff.
 */
describe('parse', () => {
  const cases = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));

  it.each(cases)('%s', async (name) => {
    const seed = readFileSync(path.join(FIXTURES, name), 'utf8');
    const outline = toDocumentOutline(parse(seed, 'fixture'));
    await expect(outline).toMatchFileSnapshot(
      path.join(FIXTURES, name.replace(/\.txt$/u, '.outline')),
    );
  });
});
