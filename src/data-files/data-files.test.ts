import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dataOf, toFiles } from '../assemble/files.ts';
import { seedsLibrary } from '../testing/corpora.ts';
import { openDataFiles } from './files.ts';
import { misread, toCsv } from './csv.ts';
import { toTable } from './flatten.ts';
import { tablesOf } from './tables.ts';

const library = seedsLibrary();
const files = new Map([...toFiles(library, []), ...openDataFiles(library)]);
const json = (name: string): unknown => JSON.parse(files.get(`data/${name}`) ?? '');
const rows = (name: string): Record<string, string>[] =>
  parse(files.get(`data/${name}.csv`) ?? '', { bom: true, columns: true });

describe('every data file', () => {
  const names = [...files.keys()].flatMap((file) => /^data\/([\w-]+)\.json$/.exec(file)?.[1] ?? []);
  const data = names.filter((name) => !name.endsWith('.schema'));

  it.each(data)('%s is what its schema says', (name) => {
    const validate = new Ajv2020().compile(json(`${name}.schema.json`) as object);
    expect(validate(json(`${name}.json`)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(data)('%s has a table that spreadsheets open', (name) => {
    const text = files.get(`data/${name}.csv`)!;
    expect(text.startsWith('\uFEFF')).toBe(true);
    // Outside of quoted cells every line ends with CR LF.
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, '')).not.toMatch(/(?<!\r)\n/);
    expect(rows(name).length).toBeGreaterThan(0);
  });

  it('is described field by field', () => {
    const schemas = [...files].filter(([file]) => /^data\/[\w-]+\.schema\.json$/.test(file));
    const bare = schemas.flatMap(([file, text]) => bareFields(JSON.parse(text), file));
    expect(bare).toEqual([]);
  });
});

/** Fields without a description, by their way. */
function bareFields(schema: unknown, way: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items, anyOf, prefixItems } = schema as Record<string, unknown>;
  const fields = Object.entries((properties ?? {}) as Record<string, object>);
  return [
    ...fields.flatMap(([name, field]) => [
      ...('description' in field ? [] : [`${way} ${name}`]),
      ...bareFields(field, `${way} ${name}`),
    ]),
    ...[items, anyOf, prefixItems].flat().flatMap((inner) => bareFields(inner, way)),
  ];
}

describe('the tables', () => {
  const { corpus, indicators, names } = library;
  const clauses = corpus.documents.flatMap((document) => document.clauses);

  it('hold every clause with its exact text', () => {
    expect(rows('corpus').map(({ id, text }) => [id, text])).toEqual(
      clauses.map(({ id, text }) => [id, text]),
    );
  });

  it('hold every figure', () => {
    expect(rows('indicators').map(({ id, amount, quote }) => [id, Number(amount), quote])).toEqual(
      indicators.map(({ id, amount, quote }) => [id, amount, quote]),
    );
  });

  it('give figures so that a spreadsheet reads them as they are printed', () => {
    const texts = new Map(clauses.map(({ id, text }) => [id, text]));
    const table = rows('indicators');
    expect(table.some(({ printed }) => printed === '1-2个')).toBe(true);
    for (const [i, { clause, printed, unit, amount, max }] of table.entries()) {
      const figure = indicators[i]!;
      expect(texts.get(clause!)).toContain(figure.printed);
      // A percentage alone would be shown with other digits (1.70%).
      expect(printed).toBe((misread(figure.printed) ? "'" : '') + figure.printed);
      expect(unit).toBe(figure.unit);
      expect(printed).toContain(figure.value);
      expect([Number(amount), max]).toEqual([figure.amount, String(figure.max ?? '')]);
    }
  });

  it('hold nothing that would be taken for a date, a formula or a number of another form', () => {
    const tables = [...files].filter(([name]) => name.endsWith('.csv'));
    const cells = tables.flatMap(([, text]) => parse(text, { bom: true }).flat());
    // Values of logic are meant as such.
    const taken = cells.filter((cell) => misread(cell) && !/^(?:true|false)$/.test(cell));
    const guarded = (cell: string): boolean => cell.startsWith("'") && misread(cell.slice(1));
    expect(taken.filter((cell) => !guarded(cell))).toEqual([]);
  });

  it('give back every word once the apostrophes are taken off', () => {
    for (const [name, { columns, rows: given }] of tablesOf(dataOf(library), library)) {
      const cells = parse(files.get(`data/${name}.csv`) ?? '', { bom: true });
      const read = cells.map((row) => row.map((cell) => cell.replace(/^'/, '')));
      const words = given.map((row) => row.map((cell) => String(cell ?? '')));
      expect(read).toEqual([[...columns], ...words]);
    }
  });

  it('hold a row for every mention of a name', () => {
    const mentions = names.flatMap((name) => name.mentions);
    expect(rows('names').map((row) => row['mention.quote'])).toEqual(
      mentions.map(({ quote }) => quote),
    );
  });

  it('hold documents and emendations', () => {
    expect(rows('documents').map(({ slug }) => slug)).toEqual(
      corpus.documents.map(({ slug }) => slug),
    );
    expect(rows('emendations')).toHaveLength(corpus.emendations.length);
  });
});

describe('clauses.jsonl', () => {
  const lines = files.get('data/clauses.jsonl')!.split('\n').slice(0, -1);
  const validate = new Ajv2020().compile(json('clauses.schema.json') as object);

  it('has a clause to a line, each valid', () => {
    const ids = lines.map((line) => {
      const clause = JSON.parse(line) as { id: string };
      expect(validate(clause), JSON.stringify(validate.errors)).toBe(true);
      return clause.id;
    });
    expect(ids).toEqual(
      library.corpus.documents.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
    );
  });
});

describe('a table', () => {
  const back = (text: string): string[][] => parse(text, { bom: true });

  it.each(['a,b', '引"号"', '两\n行', '两\r\n行', ' 空白 ', ''])('keeps %j', (cell) => {
    expect(back(toCsv({ columns: ['x', 'y'], rows: [[cell, 1]] }))[1]).toEqual([cell, '1']);
  });

  it.each([
    ...['1-2', '3/4', '=1+1', '-5', '+86', '@x', '＝x', "'x", '007', '1e5', '3月1日', '1:30'],
    ...['1.', '(1)', '1.10', 'TRUE', 'false', 'mar-2024', '3-Mar', 'Sep 2024', 'May 3, 2024'],
    ...[
      '15%',
      '1.7%',
      '90％',
      '1,200',
      '¥500',
      '1 1/2',
      '１２',
      ' 3/4',
      '1:30 PM',
      '2021-03-26 10:00',
    ],
  ])('keeps a spreadsheet from reading %j as something else', (cell) => {
    const [, [written]] = back(toCsv({ columns: ['x'], rows: [[cell]] })) as [string[], [string]];
    expect(written).toBe(`'${cell}`);
  });

  it.each([
    '1-2个',
    '2021-03-26',
    '1.5',
    'main-1',
    '15%以上',
    '15',
    '2027',
    '1,200家',
    '一、',
    '——目标',
    'part-1',
    '2950800/2021-45837',
    '十',
  ])('writes %j as it is', (cell) => {
    expect(back(toCsv({ columns: ['x'], rows: [[cell]] }))[1]).toEqual([cell]);
  });

  it.each([-5, 1e5, 2027, true, null])('writes the value %j as it is', (cell) => {
    expect(back(toCsv({ columns: ['x'], rows: [[cell]] }))[1]).toEqual([
      cell === null ? '' : String(cell),
    ]);
  });

  it('names what stands in a record by the way to it, empty where a row has none', () => {
    const rows = [
      { id: 'a', by: null },
      { id: 'b', by: { name: '局', sure: true }, tags: ['x', 'y'] },
    ];
    expect(toTable(rows)).toEqual({
      columns: ['id', 'by.name', 'by.sure', 'tags'],
      rows: [
        ['a', null, null, null],
        ['b', '局', true, 'x; y'],
      ],
    });
  });
});
