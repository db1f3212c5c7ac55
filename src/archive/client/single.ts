/** The search of the single-file edition: the site's own, with its data from the page itself. */
import { need } from '../../search/client/dom.ts';
import { SearchPage } from '../../search/client/page.ts';
import type { Surroundings } from '../../search/client/surroundings.ts';
import { unpack } from '../../search/query/pack.ts';

const surroundings: Surroundings = {
  load(name) {
    const carried = need(document, `script[data-file="${name}"]`).textContent;
    return unpack(Uint8Array.from(atob(carried), (char) => char.charCodeAt(0)));
  },
  // No engine: all texts are at hand here, an index would only make the file larger.
  href(slug, anchor) {
    return `#${slug}/${anchor}`;
  },
};

new SearchPage(need(document, '[data-search]'), surroundings).start();
