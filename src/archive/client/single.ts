/** The single-file edition: the site's own search and comparison, with their data from the page itself. */
import { startComparing } from '../../compare/client/page.ts';
import { finder } from '../../site/document-places.ts';
import { need } from '../../search/client/dom.ts';
import { SearchPage } from '../../search/client/page.ts';
import type { Surroundings } from '../../search/client/surroundings.ts';
import { unpack } from '../../search/query/pack.ts';
import { carried } from './carried-fetch.ts';
import { offerCiting } from './single-citing.ts';
import { readyLinks } from './single-links.ts';

const surroundings: Surroundings = {
  load: (name) => unpack(carried(`search-data/${name}`)),
  // No engine: all texts are at hand here, an index would only make the file larger.
  href: (slug, anchor) => (anchor === 'main' ? `#${slug}` : `#${slug}/${anchor}`),
};

const comparing = need(document, '[data-compare]');
const form = need(comparing, 'form') as HTMLFormElement;
const added = need(form, '[name=add]') as HTMLInputElement;

new SearchPage(need(document, '[data-search]'), surroundings).start();
comparing.hidden = false;
startComparing(document, finder);
readyLinks(comparing);
offerCiting(document, (id) => {
  added.value = id;
  form.requestSubmit();
  comparing.scrollIntoView();
});
