/** All documents in one HTML file, with search, themes, relations, comparison: to send by mail and to keep. */
import { createHash } from 'node:crypto';
import type { Library } from '../assemble/assemble.ts';
import { citedDocument } from '../citation/cited.ts';
import { pack } from '../search/query/pack.ts';
import { indexClauses, indexRelations } from '../site/library.ts';
import type { Entry } from '../site/library.ts';
import { singleProgram } from './classic.ts';
import { documentMarkup } from './edition.ts';
import type { Edition } from './edition.ts';
import { bytesOf, textOf } from './files.ts';
import type { StoredFiles } from './files.ts';
import { archiveDate } from './manifest.ts';
import { el, text } from './markup.ts';
import { contentsMarkup } from './single-contents.ts';
import { controlMarkup, hasControl } from './single-control.ts';
import { compareMarkup, searchMarkup } from './single-frame.ts';
import { namesMarkup, themesMarkup } from './single-layers.ts';
import { SINGLE_STYLES } from './single-styles.ts';

/** More than this no mail wants to carry. */
const LIMIT = 2_000_000;
const SEARCH_PAGE = 'search/index.html';
const COMPARE_PAGE = 'compare/index.html';
const SEARCH_DATA = 'search-data/';
const COMPARE_DATA = 'compare/data/';
const CANONICAL = /<link\b[^>]*\srel="canonical"[^>]*\shref="([^"]+)"/;

/**
 * The bytes of the file, null where it would grow beyond 2 MB. `site` gives the search, the
 * comparison and their data.
 */
export async function singleFile(library: Library, site: StoredFiles): Promise<Uint8Array | null> {
  if (lettersOf(library) > LIMIT) return null;
  const entries = indexClauses(library.corpus.documents);
  const edition = editionOf(library, entries);
  const script = textOf(await singleProgram());
  const { name } = library.corpus.site;
  const parts = [
    '<!DOCTYPE html>\n<html lang="zh-Hans"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    el('title', {}, text(name)),
    `<style>${SINGLE_STYLES}</style></head>\n<body>`,
    frontMarkup(library, site),
    ...library.corpus.documents.map((document) =>
      el('section', { class: 'document' }, documentMarkup(document, edition)),
    ),
    themesMarkup(library, entries),
    namesMarkup(library, entries),
    el('a', { class: 'top', href: '#top' }, '回到检索'),
    factsMarkup(library, site),
    ...(await dataMarkup(site)),
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

function editionOf(library: Library, entries: ReadonlyMap<string, Entry>): Edition {
  const { corpus, relations, themes } = library;
  const related = indexRelations(relations, entries);
  const edition: Edition = {
    top: 2,
    idOf: (slug, anchor) => `${slug}/${anchor}`,
    hrefOf: (slug, anchor) => `#${slug}/${anchor}`,
    controlOf: (clause) => {
      const entry = entries.get(clause.id);
      if (entry === undefined || !hasControl(clause)) return '';
      const under = themes.filter(({ id }) => clause.themes.includes(id));
      const control = { entry, themes: under, related: related.get(clause.id) ?? [] };
      return controlMarkup(control, edition);
    },
    emendations: corpus.emendations,
  };
  return edition;
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

function frontMarkup(library: Library, pages: StoredFiles): string {
  const { site, version, documents } = library.corpus;
  const date = archiveDate(library);
  const made = `单文件版，文库版本 ${version}${date === null ? '' : `，${date}`}。由编者整理公开文件而成，不是政府网站，也不是正式文本；方括号［］内的文字是编者所补。`;
  const slugs = new Set(documents.map(({ slug }) => slug));
  return el(
    'header',
    {},
    el('h1', { id: 'top' }, text(site.name)),
    ...site.home.map((paragraph) => el('p', {}, text(paragraph))),
    el('p', { class: 'remark' }, text(made)),
    searchMarkup(pageOf(pages, SEARCH_PAGE), slugs),
    contentsMarkup(library),
    compareMarkup(pageOf(pages, COMPARE_PAGE)),
  );
}

function pageOf(site: StoredFiles, path: string): string {
  return textOf(site.get(path) ?? new Uint8Array());
}

/** What the script needs for citing: the documents' facts, and the public address where there is one. */
function factsMarkup({ corpus }: Library, site: StoredFiles): string {
  const documents = corpus.documents.map((one) => [one.slug, citedDocument(one)] as const);
  const address = CANONICAL.exec(pageOf(site, 'index.html'))?.[1] ?? null;
  const facts = { documents: Object.fromEntries(documents), address };
  // Nothing in the text may end the element.
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return `<script type="application/json" data-citations>${json}</script>`;
}

/** The data of the search and of the comparison, as text that no browser runs. */
async function dataMarkup(site: StoredFiles): Promise<string[]> {
  const paths = [...site.keys()].sort();
  const search = paths
    .filter((path) => path.startsWith(SEARCH_DATA))
    .map((path) => carrier(path, site.get(path)));
  const compare = paths
    .filter((path) => path.startsWith(COMPARE_DATA))
    .map(async (path) => carrier(path, await pack(JSON.parse(pageOf(site, path)))));
  return [...search, ...(await Promise.all(compare))];
}

function carrier(path: string, bytes: Uint8Array = new Uint8Array()): string {
  const content = Buffer.from(bytes).toString('base64');
  return el('script', { type: 'text/plain', 'data-file': path }, content);
}
