import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../assemble/assemble.ts';
import type { Library } from '../assemble/assemble.ts';
import { toFiles } from '../assemble/files.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { textOf } from './files.ts';
import { payloadFiles, storedName } from './payload.ts';
import { readmeText } from './readme.ts';

const directory = seedsDirectory();
let library: Library;
let files: Map<string, Uint8Array>;

beforeAll(() => {
  library = assemble(directory).value;
  files = payloadFiles(directory, toFiles(library, []), library.corpus);
});

/** The words between the rules of a plain-text edition, less what the editors supplied. */
function printedIn(text: string): string {
  const [, body = ''] = text.split(/^-{60}$/mu);
  return body.replace(/^\[[a-z0-9-]+\] (?:［[^］]*］)?/gmu, '').replace(/\s+/gu, '');
}

describe('the payload', () => {
  it('keeps the received files byte for byte', () => {
    const kept = library.corpus.documents.map(({ source }) => {
      const bytes = files.get(`seeds/${source.file}`) ?? '';
      return [source.file, createHash('sha256').update(bytes).digest('hex')];
    });
    expect(kept).toEqual(
      library.corpus.documents.map(({ source }) => [source.file, source.sha256]),
    );
  });

  it('has every document as MDX and as text, every data file with its schema', () => {
    const wanted = library.corpus.documents.flatMap(({ slug }) => [
      `docs/${slug}.mdx`,
      `text/${slug}.txt`,
    ]);
    const data = [...files.keys()].filter((path) => /^[a-z]+\.json$/u.test(path));
    const schemas = data.map((path) => path.replace('.json', '.schema.json'));
    expect(data).toContain('corpus.json');
    expect([...wanted, ...schemas].filter((path) => !files.has(path))).toEqual([]);
  });

  it('has plain texts that say what the received files say, emendations aside', () => {
    for (const { slug, source } of library.corpus.documents) {
      const seed = directory.files.find(({ name }) => name === source.file)!;
      let expected = new TextDecoder().decode(seed.bytes);
      for (const { doc, from, to } of library.corpus.emendations) {
        if (doc === slug) expected = expected.replace(from, () => to);
      }
      expect(printedIn(textOf(files.get(`text/${slug}.txt`)!))).toBe(expected.replace(/\s+/gu, ''));
    }
  });

  it.each([
    ['plan-2024.txt', /^plan-2024\.txt$/],
    ['工作要点.TXT', /^doc-[0-9a-f]{8}\.txt$/],
    ['a b.pdf', /^doc-[0-9a-f]{8}\.pdf$/],
  ])('stores %s under a plain name', (name, stored) => {
    expect(storedName(name, new TextEncoder().encode(name))).toMatch(stored);
  });
});

describe('README.txt', () => {
  it('names the origin of every text and what sums cannot prove, in both languages', () => {
    const readme = readmeText(library.corpus, null);
    for (const { source, title } of library.corpus.documents) {
      expect(readme).toContain(source.sha256);
      expect(readme).toContain(title);
    }
    const english = readme.slice(readme.indexOf('IN ENGLISH'));
    for (const { slug, source, origin } of library.corpus.documents) {
      expect(english).toContain(`Short name:    ${slug}`);
      expect(english).toContain(source.sha256);
      expect(english).toContain(origin === null ? 'Source page:   not found' : origin.url);
    }
    expect(readme).toContain('不能证明文字出自谁手');
    expect(readme).toContain('They do not show who\nwrote the texts');
  });
});
