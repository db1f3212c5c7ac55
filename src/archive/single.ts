/** All documents in one HTML file, with search and relations: to send by mail and to keep. */
import { createHash } from 'node:crypto';
import type { Library } from '../assemble/assemble.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { contentsOf } from '../site/contents.ts';
import type { ContentsItem } from '../site/contents.ts';
import { shownTitle } from '../site/label.ts';
import { indexClauses, indexRelations } from '../site/library.ts';
import { folderProgram } from './classic.ts';
import { documentMarkup } from './edition.ts';
import type { Edition } from './edition.ts';
import { bytesOf, textOf } from './files.ts';
import type { StoredFiles } from './files.ts';
import { ARCHIVE_NAME, archiveDate } from './manifest.ts';
import { el, text } from './markup.ts';
import { searchMarkup, SINGLE_STYLES } from './single-frame.ts';

/** More than this no mail wants to carry. */
const LIMIT = 2_000_000;
const SEARCH_PAGE = 'search/index.html';
const SEARCH_DATA = 'search-data/';

/**
 * The bytes of the file, null where it would grow beyond 2 MB. `site` gives the search and its data.
 */
export async function singleFile(library: Library, site: StoredFiles): Promise<Uint8Array | null> {
  if (lettersOf(library) > LIMIT) return null;
  const edition = editionOf(library);
  const script = textOf(await folderProgram('single.ts', { standsAt: `${ARCHIVE_NAME}.html` }));
  const { name } = library.corpus.site;
  const parts = [
    '<!DOCTYPE html>\n<html lang="zh-Hans"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    el('title', {}, text(name)),
    `<style>${SINGLE_STYLES}</style></head>\n<body>`,
    frontMarkup(library, textOf(site.get(SEARCH_PAGE) ?? new Uint8Array())),
    ...library.corpus.documents.map((document) =>
      el('section', { class: 'document' }, documentMarkup(document, edition)),
    ),
    el('a', { class: 'top', href: '#top' }, '回到检索'),
    ...dataMarkup(site),
    `<script>${script}</script>`,
    '</body></html>\n',
  ];
  const bytes = bytesOf(parts.join('\n'));
  return bytes.length > LIMIT ? null : bytes;
}

/** Characters of all documents: of a large library the file need not be made to know that it is. */
function lettersOf({ sources }: Library): number {
  return [...sources.values()].reduce((sum, { text }) => sum + text.length, 0);
}

function editionOf({ corpus, relations }: Library): Edition {
  const related = indexRelations(relations, indexClauses(corpus.documents));
  return {
    top: 2,
    idOf: (slug, anchor) => `${slug}/${anchor}`,
    hrefOf: (slug, anchor) => `#${slug}/${anchor}`,
    relatedOf: (clause) => related.get(clause) ?? [],
    emendations: corpus.emendations,
  };
}

/** Nothing runs and nothing is styled but what the file itself came with; nothing is ever loaded. */
function policy(script: string): string {
  const hash = (content: string) =>
    `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(SINGLE_STYLES)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function frontMarkup(library: Library, searchPage: string): string {
  const { site, version, documents } = library.corpus;
  const date = archiveDate(library);
  const made = `单文件版，文库版本 ${version}${date === null ? '' : `，${date}`}。由编者整理公开文件而成，不是政府网站，也不是正式文本；方括号［］内的文字是编者所补。`;
  return el(
    'header',
    {},
    el('h1', { id: 'top' }, text(site.name)),
    ...site.home.map((paragraph) => el('p', {}, text(paragraph))),
    el('p', { class: 'remark' }, text(made)),
    searchMarkup(searchPage, new Set(documents.map(({ slug }) => slug))),
    el('nav', { 'aria-label': '目录' }, el('ul', {}, ...documents.map(documentEntry))),
  );
}

function documentEntry(document: PolicyDocument): string {
  const { slug, clauses } = document;
  const title = el('a', { href: `#${slug}/document` }, text(shownTitle(document)));
  const items = contentsOf(clauses).map((item) => contentsEntry(item, slug));
  const inside = el('details', {}, el('summary', {}, '目录'), el('ul', {}, ...items));
  return el('li', {}, title, ...(items.length === 0 ? [] : [inside]));
}

function contentsEntry({ anchor, number, text: words, items }: ContentsItem, slug: string): string {
  const inside = items.map((item) => contentsEntry(item, slug));
  const link = el('a', { href: `#${slug}/${anchor}` }, text(`${number ?? ''}${words}`));
  return el('li', {}, link, ...(inside.length === 0 ? [] : [el('ul', {}, ...inside)]));
}

/** The data of the search, as text that no browser runs. */
function dataMarkup(site: StoredFiles): string[] {
  const paths = [...site.keys()].filter((path) => path.startsWith(SEARCH_DATA)).sort();
  return paths.map((path) =>
    el(
      'script',
      { type: 'text/plain', 'data-file': path.slice(SEARCH_DATA.length) },
      Buffer.from(site.get(path) ?? '').toString('base64'),
    ),
  );
}
