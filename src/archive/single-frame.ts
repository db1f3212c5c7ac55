/** What stands around the documents of the single-file edition: the search and the styles. */
import { elementIn, rewriteTags } from './tags.ts';

/** The page has a title of its own. */
const TITLE = /<h1[^>]*>[^<]*<\/h1>/;
const DOCUMENT_PAGE = /^[^?#]*?([a-z0-9-]+)\/$/;

/**
 * The search of the site's search page, for a page that holds the documents with these slugs
 * itself: links lead to them there, links to other pages are none.
 */
export function searchMarkup(page: string, slugs: ReadonlySet<string>): string {
  const search = elementIn(page, ({ attributes }) => attributes.has('data-search'));
  if (search === null) throw new Error('检索页上没有 [data-search]');
  return rewriteTags(search, (tag) => {
    const attributes = new Map(tag.attributes);
    const slug = DOCUMENT_PAGE.exec(attributes.get('href') ?? '')?.[1] ?? '';
    if (tag.name === 'form') attributes.delete('action');
    if (slugs.has(slug)) attributes.set('href', `#${slug}/document`);
    else attributes.delete('href');
    return { ...tag, attributes };
  }).replace(TITLE, '');
}

/** Plain, for screens of any width, for paper, light and dark as the system has it. */
export const SINGLE_STYLES = `
:root { color-scheme: light dark; font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; line-height: 1.75; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.35; }
.document > h2 { font-size: 1.5rem; line-height: 1.35; margin: 3rem 0 1rem; }
h2, h3, h4, h5, h6 { font-size: 1.1rem; line-height: 1.5; margin: 1.4rem 0 0.5rem; }
p { margin: 0.5rem 0; }
.remark, .supplied, small, .related, .search-facets, .where { font-size: 0.875rem; }
.run-in, .number { font-weight: 600; }
.document { border-top: 1px solid; }
:target { outline: 2px solid; outline-offset: 0.3rem; }
.related ul { padding-left: 1.25rem; }
.related summary { cursor: pointer; }
[data-search-results] { padding-left: 1.5rem; }
[data-search-results] h2 { margin: 0.8rem 0 0; }
.search-facets { display: flex; flex-wrap: wrap; gap: 0.5rem; max-height: 14rem; overflow: auto; }
.search-facets fieldset { max-width: 100%; }
.search-facets label { display: block; }
[data-count] { margin-left: 0.4rem; opacity: 0.7; }
.search-documents, .search-help { display: none; }
.top { position: fixed; right: 1rem; bottom: 1rem; padding: 0.2rem 0.6rem; border: 1px solid; background: Canvas; }
input[type=search] { font: inherit; width: min(24rem, 70%); padding: 0.3rem; }
button { font: inherit; }
dt { font-weight: 600; }
dd { margin: 0 0 0.3rem 1rem; }
[hidden] { display: none; }
@media print { .search, .top, details { display: none; } }
`;
