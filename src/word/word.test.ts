import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../archive/files.ts';
import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import { corpusSchema } from '../model/corpus.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { contentsOf } from '../site/contents.ts';
import type { ContentsItem } from '../site/contents.ts';
import { wordDocument } from './document.ts';
import { bookmarkName } from './inline.ts';

const content = resolve(import.meta.dirname, '../../content/data');
const { documents, emendations, site } = corpusSchema.parse(
  JSON.parse(readFileSync(join(content, 'corpus.json'), 'utf8')),
);
const PUBLIC = 'https://library.example/';
const make = (document: PolicyDocument, address: string | null = PUBLIC) =>
  wordDocument(document, {
    site: site.name,
    emendations,
    publicAddress: (path) => (address === null ? null : address + path),
  });

/** A paragraph of a Word file: its style and its words. */
interface Line {
  readonly style: string;
  readonly text: string;
}

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const linesIn = (xml: string): Line[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '',
    text: plain(inner),
  }));
const bare = (text: string): string => text.replace(/\s+/g, '');

/** What is printed, numbers included, supplied ones in ［］. */
function printed({ clause, content: parts }: PrintNode): string {
  const supplied = clause.numberSupplied === null ? '' : `［${clause.numberSupplied}］`;
  const inner = parts.map((part) => ('text' in part ? part.text : printed(part)));
  return (clause.number ?? supplied) + inner.join('');
}

describe.each(documents.map((document) => [document.slug, document] as const))(
  'the Word file of %s',
  (_slug, document) => {
    let parts: Map<string, string>;
    let lines: Line[];
    let text: Line[];
    let behind: string;

    beforeAll(async () => {
      const files = Object.entries(unzipSync(await make(document)));
      parts = new Map(files.map(([path, bytes]) => [path, textOf(bytes)]));
      lines = linesIn(parts.get('word/document.xml') ?? '');
      const end = lines.findIndex((line) => line.text === '来源与校勘');
      text = lines.slice(0, end).filter(({ style }) => /^(?:Heading\d|Body)$/.test(style));
      behind = lines
        .slice(end)
        .map((line) => line.text)
        .join('\n');
    });

    it('says what the document says, to the character', () => {
      const expected = printOrder(document.clauses).map(printed).join('');
      expect(bare(text.map((line) => line.text).join(''))).toBe(bare(expected));
    });

    it('has the headings of the contents as headings, numbers among them', () => {
      const listed = (items: readonly ContentsItem[]): ContentsItem[] =>
        items.flatMap((item) => [item, ...listed(item.items)]);
      const headings = text
        .filter(({ style }) => style.startsWith('Heading'))
        .map((line) => bare(line.text));
      const byAnchor = new Map(document.clauses.map((clause) => [clause.anchor, clause]));
      const expected = listed(contentsOf(document.clauses))
        .filter(({ anchor }) => byAnchor.get(anchor)?.heading !== null)
        .map(({ anchor, number }) => bare(`${number ?? ''}${byAnchor.get(anchor)?.heading ?? ''}`));
      const missing = expected.filter(
        (one) => !headings.some((heading) => heading.startsWith(one)),
      );
      expect(missing).toEqual([]);
      expect(expected.length).toBeGreaterThan(0);
    });

    it('has a bookmark and an address for every clause', () => {
      const xml = parts.get('word/document.xml') ?? '';
      const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name);
      expect(marks.sort()).toEqual(
        document.clauses.map(({ anchor }) => bookmarkName(anchor)).sort(),
      );
      expect(marks.filter((mark) => !/^[A-Za-z]\w{0,39}$/.test(mark ?? ''))).toEqual([]);
      for (const { url } of document.clauses) expect(behind).toContain(PUBLIC + url);
    });

    it('names draft, supplied title, origin and address on every page', () => {
      const head = plain(parts.get('word/header1.xml') ?? '');
      const foot = plain(parts.get('word/footer1.xml') ?? '');
      expect(head.includes('征求意见稿，不是正式文本')).toBe(document.status === 'draft');
      expect(head.includes('题名为编者所拟')).toBe(document.titleSupplied);
      expect(foot).toContain(document.origin?.url ?? '来源未查明');
      expect(foot).toContain(`${PUBLIC}${document.slug}/`);
      expect(foot).toContain('不是政府网站');
    });

    it('lists every change and every fact', () => {
      const own = emendations.filter(({ doc }) => doc === document.slug);
      for (const { why } of own) expect(behind).toContain(why);
      if (own.length === 0) expect(behind).toContain('没有改动');
      expect(behind).toContain(document.source.sha256);
    });

    it('is set in the fonts of official documents', () => {
      const styles = parts.get('word/styles.xml') ?? '';
      for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']) {
        expect(styles).toContain(`w:eastAsia="${font}"`);
        expect(parts.get('word/fontTable.xml')).toContain(`w:name="${font}"`);
      }
    });

    it('is the same every time', async () => {
      expect(Buffer.from(await make(document)).equals(await make(document))).toBe(true);
    });
  },
);

it('without a public address names the place within the site', async () => {
  const document = documents[0]!;
  const xml = textOf(unzipSync(await make(document, null))['word/document.xml']!);
  expect(plain(xml)).toContain(document.clauses.at(-1)!.url);
  expect(xml).not.toContain(PUBLIC);
});

it('holds what XML cannot as U+FFFD', async () => {
  const xml = textOf(
    unzipSync(await make({ ...documents[0]!, title: '一\u0001\ud800二' }))['word/document.xml']!,
  );
  expect(plain(xml)).toContain('一\ufffd\ufffd二');
});
