/** What reference managers and Markdown make of the citations: read by well-kept programs of others. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plugins } from '@citation-js/core';
import type { CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Link, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { corpusSchema } from '../model/corpus.ts';
import { bibtex } from './bibtex.ts';
import { citedClause, citedSentence, type Cited } from './cited.ts';
import { cslJson } from './csl-json.ts';
import { markdownCitation } from './markdown.ts';
import { citedName } from './plain.ts';

const file = resolve(import.meta.dirname, '../../content/data/corpus.json');
const { documents } = corpusSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const TODAY = '2026-11-22';

/** The item that a text or a list of items holds; what is no field of CSL is left out. */
function itemIn(data: unknown): CSL | undefined {
  const options = { generateGraph: false, strict: true };
  return plugins.input.chain(data, options as Parameters<typeof plugins.input.chain>[1])[0];
}

/** Every clause and sentence as it is cited, in the first place of its document. */
const all: Cited[] = documents.flatMap((document) =>
  document.clauses.flatMap((clause) => {
    const address = `https://library.example/${clause.url}`;
    const cited = citedClause(document, clause, [], address);
    const [first] = clause.sentences;
    return first === undefined ? [cited] : [cited, citedSentence(cited, clause, first)];
  }),
);
const hostile: Cited = {
  ...all[0]!,
  document: {
    ...all[0]!.document,
    title: '［A_b*c*［1］[链](http://x.invalid/) 50% & $3 #1 {花} \\ ~ ^ <i>］',
    issuer: '［甲、乙 and 丙］',
    notes: ['见 https://a.invalid/art_1_2.html ，全文未比对'],
  },
  number: '1.',
  text: '- 一\n# 二\n1) 三 _四_ `五` [六](七) | 八 ~九~ <b>',
};
const cases = [...all, hostile];

describe('CSL-JSON', () => {
  it('has only fields of CSL, each of its type', () => {
    for (const cited of cases) {
      const written = JSON.parse(cslJson(cited, TODAY)) as object[];
      expect(itemIn(written)).toEqual(written[0]);
      // What Zotero keeps of an item on import.
      expect(itemIn(written)?.note).toContain(`所引：${cited.place}`);
    }
  });
});

describe('BibTeX', () => {
  it('is read as what was written', () => {
    for (const cited of cases) {
      const { document, address, anchor } = cited;
      const { author = [], ...read } = itemIn(bibtex(cited, TODAY)) ?? {};
      expect(read).toMatchObject({
        id: `${document.slug}-${anchor}`,
        title: document.title,
        URL: address,
        accessed: { 'date-parts': [[2026, 11, 22]] },
        note: [`所引：${cited.place}`, ...document.notes].join('；'),
      });
      const issuers = author.map(({ literal, family }) => literal ?? family);
      expect(issuers).toEqual(document.issuer === null ? [] : [document.issuer]);
    }
  });
});

/** The words of a Markdown text as readers see them, blocks as lines. */
function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const parts = node.children.map(words);
  return parts.join(node.type === 'blockquote' || node.type === 'root' ? '\n' : '');
}

function firstLink(node: Nodes): Link | undefined {
  if (node.type === 'link') return node;
  return 'children' in node ? node.children.map(firstLink).find((one) => one) : undefined;
}

describe('Markdown', () => {
  it('is read as the quoted words and one link with the name of the place', () => {
    for (const cited of cases) {
      const tree: Root = unified().use(remarkParse).parse(markdownCitation(cited));
      const link = firstLink(tree);
      const source = `——${citedName(cited)}${cited.document.remark}`;
      expect(tree.children.map(({ type }) => type)).toEqual(['blockquote']);
      expect(words(tree)).toBe(`${cited.number}${cited.text}\n${source}`);
      expect([link?.url, link === undefined ? '' : words(link)]).toEqual([
        cited.address,
        citedName(cited),
      ]);
    }
  });
});
