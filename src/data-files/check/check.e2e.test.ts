import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, inject, it } from 'vitest';
import { seedsLibrary } from '../../testing/corpora.ts';
import { compareData } from './check.ts';

const dist = inject('dist');
const library = seedsLibrary();

function read(file: string): string | null {
  try {
    return readFileSync(join(dist, file), 'utf8');
  } catch {
    return null;
  }
}

const files = globSync('**', { cwd: dist, dot: true }).toSorted();

it('every data file of the built site says what its pages say', () => {
  const { clauses, relations, figures, differences } = compareData({ read, files }, library);
  expect(differences).toEqual([]);
  expect([clauses, relations, figures].every((count) => count > 100)).toBe(true);
});

const { documents } = library.corpus;
const task = documents.flatMap(({ clauses }) => clauses).find(({ kind }) => kind === 'task')!;
const [slug = '', anchor = ''] = task.id.split('/');
const words = task.text.slice(0, 6);
// A heading may be broken between its words.
const everywhere = new RegExp([...words].join('(?:<wbr>)?'), 'g');
const { indicators, names, themes, units } = library;
const figure = indicators.find(({ printed }) => printed === '50家')!;
const series = library.indicatorSeries.find((one) => one.indicators.length > 1)!;
const row = `<tr id="${figure.id}"`;
const chart = new RegExp(`(id="s-${series.id}".*?<svg.*?<a href=")[^"]*`, 's');
const numbered = documents
  .flatMap(({ clauses }) => clauses)
  .find(({ page, kind, text }) => page !== null && kind === 'task' && /\d{2}项/.test(text))!;
const count = /\d{2}项/.exec(numbered.text)![0];
const shownNote = library.indicatorNotes.find(({ confirmed, why }) => confirmed && why)!;
const note = {
  quote: indicators.find(({ id }) => id === shownNote.a)!.quote,
  why: shownNote.why!,
};

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

/** What is mistaken, the site with it, what the difference names. */
type Mistake = [string, (file: string) => string | null, string];

describe('a difference is named', () => {
  it.each<Mistake>([
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
    ['a missing data file', without('data/names.json'), 'names.json'],
    ['a table’s cell', changed('data/indicators.csv', '家', '户'), 'indicators.csv'],
    ['another table’s cell', changed('data/documents.csv', '宁波', '他处'), 'documents.csv'],
    ['a line', changed('data/clauses.jsonl', words, '别的'), 'clauses.jsonl'],
    ['a line’s number', changed('data/clauses.jsonl', '"number":"1.', '"number":"9.'), 'clauses'],
    ...['relations', 'references', 'themes', 'names', 'units', 'anchors', 'changes'].map(
      (name): Mistake => [`${name}.json`, changed(`data/${name}.json`, /[\d\p{L}]/u, ''), name],
    ),
    ...['indicators', 'indicators-series', 'indicators-notes'].map((name): Mistake => [
      `${name}.json`,
      changed(`data/${name}.json`, /[\d\p{L}]/u, ''),
      name,
    ]),
    ['a document’s JSON', changed(`${slug}.json`, everywhere, '别的'), `${slug}.json`],
    ['a document’s text', changed(`${slug}.txt`, words, '别的'), `${slug}.txt`],
    [
      'a number on a clause’s page',
      changed(`${numbered.id}/index.html`, new RegExp(`${count}(?=[^"]*</span>)`), '1项'),
      numbered.id,
    ],
    [
      'a printed number on the document’s page',
      changed(`${slug}/index.html`, new RegExp(`(id="n-${anchor}"[^>]*>\\s*)[^<]+`), '$19.'),
      task.id,
    ],
    [
      'a figure in the table',
      changed('indicators/index.html', new RegExp(`(${row}.*?class="said">)\\d`, 's'), '$17'),
      figure.id,
    ],
    [
      'a figure’s year',
      changed('indicators/index.html', new RegExp(`(${row}.*?class="time">)\\d`, 's'), '$11'),
      figure.id,
    ],
    ['a point’s link', changed('indicators/index.html', chart, '$1/elsewhere/#a'), series.id],
    ['a figure too many', changed('indicators/index.html', row, '<tr id="i-00000000"'), 'i-000'],
    [
      'a quotation of a name',
      changed('names/index.html', new RegExp(`(id="${names[0]!.id}".*?<q>)`, 's'), '$1多'),
      names[0]!.id,
    ],
    ['the count of names', changed('names/index.html', /\d+个名称/, '5个名称'), 'names/'],
    [
      'a link of a unit',
      changed('units/index.html', /(class="roles".*?href=")[^"]*/s, '$1/#a'),
      'units/#unit-1',
    ],
    [
      'a count of a unit',
      changed(
        'units/index.html',
        new RegExp(`(<tr data-unit="${units.units[0]!.name}".*?<td>)`),
        '$19',
      ),
      'units/',
    ],
    [
      'a link of a theme',
      changed(`themes/${themes[0]!.id}/index.html`, /(class="passages".*?href=")[^"]*/s, '$1/#a'),
      themes[0]!.id,
    ],
    [
      'a link of the rule on units',
      changed('units/index.html', /(id="rules-title".*?<a href="[^"]*#)[^"]*/s, '$1tusk-1'),
      '#tusk-1',
    ],
    [
      'a link of a unit to another clause',
      changed('units/index.html', /(id="rules-title".*?<a href=")[^"]*/s, `$1/${slug}/#${anchor}`),
      'units/',
    ],
    [
      'a quotation of what does not fit',
      changed('indicators/index.html', note.quote, '18亿元'),
      'misfits',
    ],
    [
      'the reason of what does not fit',
      changed('indicators/index.html', note.why, '别的'),
      'misfits',
    ],
    [
      'an entry of the index of names',
      changed('names/index.html', `href="#${names[0]!.id}"`, `href="#${names[1]!.id}"`),
      'names/',
    ],
    [
      'a link of the table of themes',
      changed('themes/index.html', /(<td[^>]*>.*?<a href="[^"]*)#in-[^"]*/s, '$1#other'),
      'themes/',
    ],
    ['a link of llms.txt', changed('llms.txt', `${slug}.md`, `${slug}2.md`), 'llms.txt'],
    ['a link of the feed', changed('feed.xml', `${slug}/`, `${slug}2/`), 'feed.xml'],
    [
      'the name of a tag for machines',
      changed(`${task.id}/index.html`, 'citation_title', 'citation_titel'),
      'citation_titel',
    ],
    [
      'what a tag says to machines',
      changed(`${slug}/index.html`, /(name="DC.title" content=")/, '$1别'),
      'DC.title',
    ],
    ['JSON-LD', changed(`${task.id}/index.html`, /("@context":.*?"name":")/s, '$1别'), 'JSON-LD'],
    ['a link of any page', changed('about/index.html', /(<main.*?href=")[^"]*/s, '$1/no/'), '/no/'],
    [
      'a link to what is loaded',
      changed('404.html', /(rel="stylesheet" href="[^"]*)\.css/, '$1s.css'),
      '404.html',
    ],
  ])('%s', (_, mistaken, named) => {
    const { differences } = compareData({ read: mistaken, files }, library);
    expect(differences.some((one) => one.includes(named))).toBe(true);
  });
});
