/** The search page in a folder: the site's own, with data and engine from classic scripts. */
import { need } from '../../search/client/dom.ts';
import { SearchPage } from '../../search/client/page.ts';
import { pagefindPlaces } from '../../search/client/pagefind-places.ts';
import type { PagefindModule } from '../../search/client/pagefind-places.ts';
import type { Surroundings } from '../../search/client/surroundings.ts';
import { unpack } from '../../search/query/pack.ts';
import { folderFetch } from './folder-fetch.ts';
import { loadScript } from './load-script.ts';
import { folderAddress } from './root.ts';

declare global {
  interface Window {
    /** Pagefind's own module, once `_folder/pagefind.js` has run. */
    folderPagefind?: PagefindModule;
  }
}

const surroundings: Surroundings = {
  async load(name) {
    const response = await folderFetch(folderAddress(`search-data/${name}`));
    return unpack(new Uint8Array(await response.arrayBuffer()));
  },
  async engine(data) {
    await loadScript('_folder/pagefind.js');
    if (!window.folderPagefind) throw new Error('文件夹中的 _folder/pagefind.js 已损坏');
    return pagefindPlaces(window.folderPagefind, folderAddress(''), data);
  },
  href(slug, anchor, marks) {
    const query = marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&');
    return `${folderAddress(`${slug}/index.html`)}${query === '' ? '' : `?${query}`}#${anchor}`;
  },
};

new SearchPage(need(document, '[data-search]'), surroundings).start();
