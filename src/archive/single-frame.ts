/** What stands before the documents of the single-file edition: its search and its comparison. */
import { elementIn, rewriteTags } from './tags.ts';

/** The page has a title of its own. */
const TITLE = /<h1[^>]*>[^<]*<\/h1>/;
const NO_SCRIPT = /<noscript>[\s\S]*?<\/noscript>/;
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

/**
 * The comparison of the site's compare page; hidden until a script shows it, without which it is
 * of no use.
 */
export function compareMarkup(page: string): string {
  const compare = elementIn(page, ({ attributes }) => attributes.has('data-compare'));
  if (compare === null) throw new Error('对照页上没有 [data-compare]');
  return rewriteTags(compare, (tag) => {
    const attributes = new Map(tag.attributes);
    if (attributes.has('data-compare')) attributes.set('hidden', null).set('data-base', '');
    attributes.delete('action');
    return { ...tag, attributes };
  })
    .replace(NO_SCRIPT, '')
    .replace(TITLE, '<h2 id="compare">对照</h2>');
}
