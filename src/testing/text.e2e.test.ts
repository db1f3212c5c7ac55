import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { splitLines } from '../corpus/lines.ts';
import { corpusSchema, type Corpus } from '../model/corpus.ts';
import { readPrinted } from './printed-text.ts';

const dist = inject('dist');
const seeds = resolve(import.meta.dirname, '../../seeds');
const corpus = corpusSchema.parse(JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')));
const squash = (text: string): string => text.replace(/\s+/gu, '');

/** The seed with the published emendations applied, and nothing else. */
function mended(document: Corpus['documents'][number]): string {
  const seed = readFileSync(join(seeds, document.source.file), 'utf8');
  const lines = splitLines(seed);
  return corpus.emendations
    .filter(({ doc }) => doc === document.slug)
    .reduceRight((text, { line, from, to }) => {
      const at = lines[line - 1]?.start ?? 0;
      expect(text.startsWith(from, at)).toBe(true);
      return text.slice(0, at) + to + text.slice(at + from.length);
    }, seed);
}

describe.each(corpus.documents.map((document) => [document.slug, document] as const))(
  '%s',
  (slug, document) => {
    const page = readPrinted(readFileSync(join(dist, slug, 'index.html'), 'utf8'));

    it('shows the source character by character', () => {
      expect(page.document).toBe(squash(mended(document)));
    });

    it('has each id once', () => {
      expect(page.twice).toEqual([]);
    });

    it('holds in each clause’s element exactly its text, its number before it', () => {
      const shown = document.clauses.map(({ anchor }) => [
        anchor,
        page.byId.get(anchor),
        page.numberBefore.get(anchor),
      ]);
      const meant = document.clauses.map(({ anchor, text, number }) => [
        anchor,
        squash(text),
        squash(number ?? ''),
      ]);
      expect(shown).toEqual(meant);
    });

    it('holds in each sentence’s element exactly its text', () => {
      const sentences = document.clauses.flatMap(({ text, sentences: list }) =>
        list.map(({ anchor, range }) => [anchor, squash([...text].slice(...range).join(''))]),
      );
      expect(sentences.map(([anchor = '']) => [anchor, page.byId.get(anchor)])).toEqual(sentences);
    });

    it('repeats the text on the pages of its clauses', () => {
      const pages = document.clauses.filter(({ page: own }) => own !== null);
      const shown = pages.map(({ anchor, page: own }) => [
        anchor,
        readPrinted(readFileSync(join(dist, own ?? '', 'index.html'), 'utf8')).byId.get(anchor),
      ]);
      expect(shown).toEqual(pages.map(({ anchor, text }) => [anchor, squash(text)]));
    });
  },
);

it('counts 96 tasks, 8 goals and 4 measures', () => {
  const clauses = corpus.documents.flatMap((document) => document.clauses);
  const count = (kind: string): number => clauses.filter((clause) => clause.kind === kind).length;
  const measures = clauses.filter(({ kind, text, parent }) => {
    const siblings = clauses.filter((other) => other.parent === parent && other.kind === 'section');
    return kind === 'section' && siblings.every((one) => one.text.includes('。')) && text !== '';
  });
  expect([count('task'), count('goal')]).toEqual([96, 8]);
  expect(measures.filter(({ id }) => !clauses.some(({ parent }) => parent === id))).toHaveLength(4);
});

it('lists exactly three emendations', () => {
  expect(corpus.emendations.map(({ doc, line, lineEnd }) => [doc, line, lineEnd])).toEqual([
    ['jiangbei-2021', 1, 4],
    ['yongjiang-decision', 2, 2],
    ['ningbo-2023-2027', 82, 84],
  ]);
});
