/** What a document may be called in addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** First steps of addresses that pages of the site have; no document may take one. */
export const PAGE_NAMES: ReadonlySet<string> = new Set(
  `404 about assets compare data downloads feed fonts index indicators intake integrity lib llms names
   offline opensearch pagefind robots search search-data sitemap sw themes units`.split(/\s+/),
);
