import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { RULE } from '../../archive/plain-text.ts';
import { seedsLibrary } from '../../testing/corpora.ts';
import { openDataFiles } from '../files.ts';
import { twinContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';
import { twins } from './twins.ts';

const library = seedsLibrary();
const { documents } = library.corpus;
const address = (path: string) => `https://library.invalid/${path}`;
const files = new Map(twins(twinContext(library, address)));
const clauses = documents.flatMap((document) => document.clauses);
const paged = clauses.filter(({ page }) => page !== null);
const processor = await createMarkdownProcessor({ smartypants: false });

/** The text of Markdown as readers see it, without white space. */
async function shownText(markdown: string): Promise<string> {
  const { code } = await processor.render(markdown);
  let text = '';
  visit(unified().use(rehypeParse, { fragment: true }).parse(code), 'text', ({ value }) => {
    text += value;
  });
  return bare(text);
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
/** What stands between the two rules behind the front matter. */
const between = (markdown: string): string => markdown.split('\n\n---\n')[1] ?? '';

it('stand beside every page, in three forms', () => {
  const expected = [...documents.map(({ slug }) => slug), ...paged.map(({ id }) => id)];
  const names = expected.flatMap((id) => ['md', 'txt', 'json'].map((form) => `${id}.${form}`));
  expect([...files.keys()].sort()).toEqual(names.sort());
});

describe('Markdown', () => {
  it.each(
    paged.map(({ id, text, number, numberSupplied }) => ({ id, text, number, numberSupplied })),
  )('of $id shows the text and nothing else', async ({ id, text, number, numberSupplied }) => {
    const supplied = numberSupplied === null ? '' : `［${numberSupplied}］`;
    const shown = await shownText(between(files.get(`${id}.md`)!));
    // Clauses inside the text bring their own printed numbers.
    const inner = clauses.filter((clause) => clause.id.startsWith(`${id}-`) && clause.number);
    const numbers = inner.map((clause) => bare(clause.number!));
    const without = numbers.reduce((rest, one) => rest.replace(one, ''), shown);
    expect([shown, without]).toContain(bare((number ?? supplied) + text));
  });

  it.each(documents.map(({ slug }) => slug))('of %s shows every smallest clause', async (slug) => {
    const shown = await shownText(between(files.get(`${slug}.md`)!));
    const { clauses: own } = documents.find((document) => document.slug === slug)!;
    for (const { text, own: ranges } of own) {
      for (const range of ranges) expect(shown).toContain(bare([...text].slice(...range).join('')));
    }
  });

  it('says in front what is the editors’', () => {
    for (const { slug, titleSupplied, issuer } of documents) {
      const front = files.get(`${slug}.md`)!.split('---\n')[1]!;
      expect(parseYaml(front)).toMatchObject({
        titleSupplied,
        issuerInferred: issuer?.inferred ?? null,
      });
    }
  });

  it('escapes what Markdown would take for its own', async () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'*_~`#[]()<>&|!-+=.1科 \\"{}:$'),
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(marks, async (text) => {
        expect(await shownText(escapeMarkdown(text.trim()))).toBe(bare(text));
      }),
    );
  });
});

describe('plain text', () => {
  it.each(paged.map(({ id, text }) => [id, text]))(
    'of %s has the text between two rules',
    (id, text) => {
      const [, body = ''] = files.get(`${id}.txt`)!.split(`${RULE}\n`);
      const shown = bare(body.replaceAll(/^\[[\w-]+\] /gm, ''));
      const first = bare(text.split('\n')[0]!);
      expect(shown).toContain(first);
      expect(shown.length).toBeGreaterThanOrEqual(bare(text).length);
    },
  );
});

describe('JSON', () => {
  const schemas = openDataFiles(library);
  const validator = (name: string) =>
    new Ajv2020().compile(JSON.parse(schemas.get(`data/${name}.schema.json`)!) as object);
  const [ofClause, ofDocument] = [validator('clause'), validator('document')];

  it.each(paged.map(({ id, text }) => [id, text]))('of %s is valid and exact', (id, text) => {
    const data = JSON.parse(files.get(`${id}.json`)!) as { text: string };
    expect(ofClause(data), JSON.stringify(ofClause.errors)).toBe(true);
    expect(data.text).toBe(text);
  });

  it.each(documents.map(({ slug }) => slug))('of %s is valid', (slug) => {
    const data: unknown = JSON.parse(files.get(`${slug}.json`)!);
    expect(ofDocument(data), JSON.stringify(ofDocument.errors)).toBe(true);
  });
});
