import { close, createIndex } from 'pagefind';
import { measured } from './memory.ts';
import type { Peer } from './peers.ts';
import type { Own } from './truth.ts';

/**
 * Pagefind as it comes, with its own interface: a page for every document, a heading with an id
 * before every clause, so that it can name clauses as it does sections.
 */
export async function stockPagefind(owns: readonly Own[]): Promise<Peer> {
  const [files, { seconds }] = await measured(() => indexFiles(owns));
  return {
    name: 'Pagefind，默认设置与界面',
    files: new Map<string, string | Uint8Array>([['index.html', PAGE], ...files]),
    answered: '.pagefind-ui__result mark',
    seconds,
  };
}

async function indexFiles(owns: readonly Own[]): Promise<[string, Uint8Array][]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  for (const [slug, clauses] of Map.groupBy(owns, (own) => own.slug)) {
    await index.addHTMLFile({ url: `/${slug}/`, content: documentPage(clauses) });
  }
  const { files } = await index.getFiles();
  await close();
  return files.map(({ path, content }) => [`pagefind/${path}`, content]);
}

function documentPage(clauses: readonly Own[]): string {
  const body = clauses
    .map(({ anchor, ranges }) => {
      const paragraphs = ranges.map((text) => `<p>${escape(text)}</p>`).join('');
      return `<h2 id="${anchor}">§</h2>${paragraphs}`;
    })
    .join('');
  const title = escape(clauses[0]?.title ?? '');
  return `<html lang="zh-CN"><body><h1>${title}</h1>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

/** `ask` reads all sections of all pages found, where the interface shows those of the first five. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<link rel="stylesheet" href="pagefind/pagefind-ui.css"><div id="search"></div>
<script src="pagefind/pagefind-ui.js"></script>
<script>
const query = new URLSearchParams(location.search).get('q');
if (query) new PagefindUI({ element: '#search', debounceTimeoutMs: 0 }).triggerSearch(query);
window.ask = async (text) => {
  const { search } = await import('/pagefind/pagefind.js');
  const { results } = await search(text);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.flatMap(({ sub_results }) => sub_results.flatMap(({ url }) => {
    const [, slug, anchor] = /^\\/(.*)\\/#(.*)$/u.exec(url) ?? [];
    return anchor ? [slug + '/' + anchor] : [];
  }));
};
</script>`;
