import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../assemble/assemble.ts';
import type { Library } from '../assemble/assemble.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { readPrinted } from '../testing/printed-text.ts';
import { epub } from './epub.ts';
import { bytesOf, textOf } from './files.ts';
import { zip } from './zip.ts';

const directory = seedsDirectory();
let library: Library;
let book: Uint8Array;
let pages: Map<string, string>;

beforeAll(() => {
  library = assemble(directory).value;
  book = epub(library);
  pages = new Map(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, textOf(bytes)]));
});

describe('the e-book', () => {
  it('passes epubcheck without errors and warnings', async () => {
    const { valid, messages } = await EpubCheck.validate(Uint8Array.from(book));
    const bad = messages.filter(({ severity }) => /error|warning|fatal/iu.test(severity));
    expect(bad.map(({ id, message, location }) => [id, message, location?.path])).toEqual([]);
    expect(valid).toBe(true);
  });

  it('would not pass with a link that leads nowhere', async () => {
    const files = new Map<string, Uint8Array>(Object.entries(unzipSync(book)));
    const nav = pages.get('EPUB/nav.xhtml')!.replace('#task-1"', '#task-none"');
    files.set('EPUB/nav.xhtml', bytesOf(nav));
    const { valid } = await EpubCheck.validate(
      Uint8Array.from(zip(files, { date: null, first: 'mimetype' })),
    );
    expect(valid).toBe(false);
  });

  it('has every task in its contents', () => {
    const nav = pages.get('EPUB/nav.xhtml')!;
    const tasks = library.corpus.documents.flatMap(({ slug, clauses }) =>
      clauses
        .filter(({ kind }) => kind === 'task')
        .map(({ anchor }) => `href="docs/${slug}.xhtml#${anchor}"`),
    );
    expect(tasks.length).toBeGreaterThan(90);
    expect(tasks.filter((link) => !nav.includes(link))).toEqual([]);
  });

  it('says what the received files say, emendations aside', () => {
    for (const { slug, source } of library.corpus.documents) {
      const markup = pages
        .get(`EPUB/docs/${slug}.xhtml`)!
        .replace('<article>', '<article data-document="">')
        .replaceAll('<details class="related">', '<details data-added="">')
        .replaceAll('<span class="supplied">', '<span data-added="">');
      const seed = directory.files.find(({ name }) => name === source.file)!;
      let expected = new TextDecoder().decode(seed.bytes);
      for (const { doc, from, to } of library.corpus.emendations) {
        if (doc === slug) expected = expected.replace(from, () => to);
      }
      expect(readPrinted(markup).document).toBe(expected.replace(/\s+/gu, ''));
    }
  });

  it('leads from clause to clause where they are related', () => {
    const { relations } = library;
    expect(relations.length).toBeGreaterThan(0);
    for (const { a, b } of relations.slice(0, 50)) {
      const [slug, anchor] = b.split('/');
      const page = pages.get(`EPUB/docs/${a.split('/')[0]!}.xhtml`);
      expect(page).toContain(`href="${slug!}.xhtml#${anchor!}"`);
    }
  });

  it('is the same every time', () => {
    expect(Buffer.from(epub(library)).equals(book)).toBe(true);
  });
});
