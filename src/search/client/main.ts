import { START } from '../data.ts';
import type { StartFile } from '../data.ts';
import { unpack } from '../query/pack.ts';
import { el, need } from './dom.ts';
import { SearchPage } from './page.ts';
import { pagefindPlaces } from './pagefind-places.ts';
import type { PagefindModule } from './pagefind-places.ts';
import type { Surroundings } from './surroundings.ts';

/** The served site: data is fetched, the engine is a module of its own, loaded when needed. */
function servedSite(base: string): Surroundings {
  let version = '';
  let starts = 0;
  return {
    async load(name) {
      // The first file, which the page preloads, says which version the others are.
      const first = name === START;
      const response = await fetch(`${base}search-data/${name}${first ? '' : `?v=${version}`}`);
      if (!response.ok) throw new Error(`${name} ${String(response.status)}`);
      const value = await unpack(new Uint8Array(await response.arrayBuffer()));
      if (first) version = (value as StartFile).version;
      return value;
    },
    async engine(data) {
      // A module that could not be had is not asked for again under the same address.
      const again = starts++ === 0 ? '' : `?again=${String(starts)}`;
      const address = engineAddress(base) + again;
      const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
      return pagefindPlaces(module, base, data);
    },
    href(slug, anchor, marks) {
      const query = marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&');
      return `${base}${slug}/${query === '' ? '' : `?${query}`}#${anchor}`;
    },
  };
}

function engineAddress(base: string): string {
  return `${base}pagefind/pagefind.js`;
}

/** Fetches the engine beside the first data: for an address with a query that only it can answer. */
function fetchEngineAhead(base: string): void {
  import(/* @vite-ignore */ engineAddress(base)).catch(() => undefined);
  const href = `${base}pagefind/wasm.unknown.pagefind`;
  document.head.append(el('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href }));
}

const root = need(document, '[data-search]');
const query = new URLSearchParams(window.location.search).get('q') ?? '';
if ('textsApart' in root.dataset && [...query.trim()].length > 1)
  fetchEngineAhead(root.dataset['base'] ?? '/');
new SearchPage(root, servedSite(root.dataset['base'] ?? '/')).start();
