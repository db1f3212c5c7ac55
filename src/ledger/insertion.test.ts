import { describe, expect, it } from 'vitest';
import { assemble } from '../assemble/assemble.ts';
import { sentenceTexts } from './fingerprint.ts';
import { seedsDirectory } from '../testing/corpus-files.ts';
import { EMPTY_LEDGER, NO_CHANGES, release } from './release.ts';

const INSERTED = '新添的一段话，与原文各处都不相同。它有两句。';
const seeds = seedsDirectory();
const { documents, emendations } = assemble(seeds).value.corpus;
const anchors = JSON.stringify(
  release(documents, EMPTY_LEDGER, NO_CHANGES, [], '2026-01-01').ledger,
);

/** Line numbers after which a paragraph may come: not inside a table, a title or a broken word. */
function places(slug: string, lines: readonly string[]): number[] {
  const broken = emendations.filter(({ doc }) => doc === slug);
  const title = documents.find((document) => document.slug === slug)?.clauses[0];
  const titleLines = title?.kind === 'title' ? 7 : 0;
  return lines.flatMap((line, i) => {
    const inside = broken.some(({ line: from, lineEnd }) => i + 1 >= from && i + 1 < lineEnd);
    return line.trim() === '' || inside || i + 1 < titleLines ? [] : [i + 1];
  });
}

describe.each(documents.map(({ slug, source }) => [slug, source.file] as const))(
  '%s',
  (slug, file) => {
    const bytes = seeds.files.find(({ name }) => name === file)?.bytes ?? new Uint8Array();
    const lines = new TextDecoder().decode(bytes).split('\n');
    const before = new Map(
      documents.find((document) => document.slug === slug)?.clauses.flatMap(sentenceTexts),
    );

    it.each(places(slug, lines))('keeps its anchors with a paragraph after line %i', (place) => {
      const text = [...lines.slice(0, place), INSERTED, ...lines.slice(place)].join('\n');
      const files = [{ name: file, bytes: new TextEncoder().encode(text) }];
      const ledger = { ...seeds.ledger, anchors: only(slug) };
      const catalog = catalogFor(slug, file);
      const { value, problems } = assemble({ files, catalog, editorial: new Map(), ledger });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      const after = new Map(value.corpus.documents[0]?.clauses.flatMap(sentenceTexts));
      for (const [anchor, sentence] of before)
        expect([anchor, after.get(anchor)]).toEqual([anchor, sentence]);
    });
  },
);

function only(slug: string): string {
  const ledger = JSON.parse(anchors) as { documents: { slug: string }[] };
  return JSON.stringify({
    ...ledger,
    documents: ledger.documents.filter((one) => one.slug === slug),
  });
}

function catalogFor(slug: string, file: string): string {
  return JSON.stringify({ documents: [{ file, slug }] });
}
