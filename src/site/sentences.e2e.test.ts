import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, inject, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import type { Clause } from '../model/corpus.ts';

const dist = inject('dist');
const { documents } = corpusSchema.parse(
  JSON.parse(readFileSync(join(dist, 'data/corpus.json'), 'utf8')),
);
const parser = unified().use(rehypeParse);

/** The text of every element with an id, without what is not the document's. */
function textsOf(path: string): Map<string, string> {
  const texts = new Map<string, string>();
  const read = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (!('children' in node)) return '';
    if (node.type === 'element' && 'dataAdded' in node.properties) return '';
    const text = node.children.map(read).join('');
    if (node.type === 'element' && typeof node.properties['id'] === 'string') {
      texts.set(node.properties['id'], text);
    }
    return text;
  };
  read(parser.parse(readFileSync(join(dist, path, 'index.html'), 'utf8')));
  return texts;
}

/** Anchor and text of every sentence, as the data has them, white space aside. */
function sentencesOf(clauses: readonly Clause[]): [string, string][] {
  return clauses.flatMap(({ text, sentences }) => {
    const characters = [...text];
    return sentences.map(({ anchor, range }): [string, string] => [
      anchor,
      squash(characters.slice(...range).join('')),
    ]);
  });
}

function squash(text: string | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}

describe.each(documents)('$slug', ({ slug, clauses }) => {
  it('has every sentence of the data on its page, under its anchor', () => {
    const texts = textsOf(slug);
    const expected = sentencesOf(clauses);
    const shown = expected.map(([anchor]) => [anchor, squash(texts.get(anchor))]);
    expect(expected.length).toBeGreaterThan(0);
    expect(shown).toEqual(expected);
  });

  it('has the whole clause and its sentences on the clause’s own page', () => {
    for (const clause of clauses.filter(({ page }) => page !== null)) {
      const texts = textsOf(clause.page ?? '');
      const expected = sentencesOf([clause]);
      expect(squash(texts.get(clause.anchor))).toBe(squash(clause.text));
      expect(expected.map(([anchor]) => [anchor, squash(texts.get(anchor))])).toEqual(expected);
    }
  });
});
