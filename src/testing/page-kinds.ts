/** The pages that tests of looks and access go through. */
import type { PolicyDocument } from '../model/corpus.ts';

/** Remembers 长辈版 before a page is opened. */
export const ELDER = "localStorage.setItem('长辈版', '1')";

/** The document with the most clauses. */
export function longestOf(documents: readonly PolicyDocument[]): PolicyDocument {
  return documents.toSorted((x, y) => y.clauses.length - x.clauses.length)[0]!;
}

/** The addresses of one page of every kind, without leading slash. */
export function pageKinds(documents: readonly PolicyDocument[]): string[] {
  const longest = longestOf(documents);
  const [first, second] = longest.clauses.filter(({ kind }) => kind === 'task');
  const part = longest.clauses.find(({ kind, page }) => kind === 'part' && page !== null);
  const theme = longest.clauses.flatMap(({ themes }) => themes)[0];
  const kinds = [
    '',
    `${longest.slug}/`,
    part?.page ?? '',
    first?.page ?? '',
    `${longest.slug}/source/`,
    `${longest.slug}/cite/`,
    'compare/',
    `compare/?a=${first?.id ?? ''}&b=${second?.id ?? ''}`,
    'search/',
    `search/?q=${encodeURIComponent(first?.text.slice(2, 4) ?? '')}`,
    'search/help/',
    'about/',
    'themes/',
    `themes/${theme ?? ''}/`,
    'names/',
    'units/',
    'indicators/',
    'data/',
    'intake/',
    'downloads/',
    'integrity/',
    'no-such-page/',
  ];
  // A document without parts has no page of one.
  return [...new Set(kinds)];
}
