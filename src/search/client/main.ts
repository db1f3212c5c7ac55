import { pagefindFinder } from './pagefind-finder.ts';
import type { PagefindModule } from './pagefind-finder.ts';
import { need } from './dom.ts';
import { SearchPage } from './page.ts';
import type { Surroundings } from './surroundings.ts';
import { START } from '../data.ts';
import type { StartData } from '../data.ts';
import { unpack } from '../query/pack.ts';

/** The served site: data is fetched, the engine is a module of its own, loaded when needed. */
function servedSite(base: string): Surroundings {
  let version = '';
  return {
    async load(name) {
      // The first file, which the page preloads, says which version the others are.
      const first = name === START;
      const response = await fetch(`${base}search-data/${name}${first ? '' : `?v=${version}`}`);
      if (!response.ok) throw new Error(`${name} ${String(response.status)}`);
      const value = await unpack(new Uint8Array(await response.arrayBuffer()));
      if (first) version = (value as StartData).version;
      return value;
    },
    async engine(data) {
      const address = `${base}pagefind/pagefind.js?v=${data.version}`;
      const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
      return pagefindFinder(module, base, data.shards, data.unit);
    },
    href(slug, anchor, marks) {
      const query = marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&');
      return `${base}${slug}/${query === '' ? '' : `?${query}`}#${anchor}`;
    },
  };
}

const root = need(document, '[data-search]');
new SearchPage(root, servedSite(root.dataset['base'] ?? '/')).start();
