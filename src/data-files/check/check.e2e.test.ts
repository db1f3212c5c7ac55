import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compareData } from './check.ts';

const dist = inject('dist');

function read(file: string): string | null {
  try {
    return readFileSync(join(dist, file), 'utf8');
  } catch {
    return null;
  }
}

it('every data file of the built site says what its pages say', () => {
  const { clauses, relations, figures, differences } = compareData(read);
  expect(differences).toEqual([]);
  expect([clauses, relations, figures].every((count) => count > 100)).toBe(true);
});

const { documents } = JSON.parse(read('data/corpus.json')!) as {
  documents: { slug: string; clauses: { id: string; kind: string; text: string }[] }[];
};
const task = documents.flatMap(({ clauses }) => clauses).find(({ kind }) => kind === 'task')!;
const [slug = '', anchor = ''] = task.id.split('/');
const words = task.text.slice(0, 6);
const everywhere = new RegExp(words, 'g');
const relation = (JSON.parse(read('data/relations.json')!) as { a: string; b: string }[])[0]!;

/** Changes one file of the site, as a mistake of the build would; none changed is a mistake of the test. */
const changed =
  (path: string, from: string | RegExp, to: string) =>
  (file: string): string | null => {
    const text = read(file);
    if (file !== path) return text;
    expect(text).toMatch(from);
    return text!.replace(from, to);
  };
const without = (path: string) => (file: string) => (file === path ? null : read(file));

describe('a difference is named', () => {
  it.each([
    ['a text on the document’s page', changed(`${slug}/index.html`, everywhere, '别的'), task.id],
    [
      'a text on the clause’s page',
      changed(`${task.id}/index.html`, `>${words}`, '>别的'),
      task.id,
    ],
    ['an anchor', changed(`${slug}/index.html`, `id="${anchor}"`, 'id="other-1"'), 'other-1'],
    [
      'a text in JSON',
      changed(`${task.id}.json`, `"text": "${words}`, '"text": "'),
      `${task.id}.json`,
    ],
    ['a text in Markdown', changed(`${task.id}.md`, everywhere, '别的'), `${task.id}.md`],
    ['a missing twin', without(`${slug}.txt`), `${slug}.txt`],
    ['a missing table', without('data/names.csv'), 'names.csv'],
    ['a table’s cell', changed('data/indicators.csv', '家', '户'), 'indicators.csv'],
    ['a line', changed('data/clauses.jsonl', words, '别的'), 'clauses.jsonl'],
    [
      'a link',
      changed('data/relations.json', `"b": "${relation.b}"`, `"b": "${task.id}"`),
      task.id,
    ],
  ])('%s', (_, mistaken, named) => {
    const { differences } = compareData(mistaken);
    expect(differences.some((one) => one.includes(named))).toBe(true);
  });

  it('in a data file that is not there', () => {
    expect(() => compareData(without('data/names.json'))).toThrow('data/names.json');
  });
});
