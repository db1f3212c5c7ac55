import { clauseDifferences } from './clauses.ts';
import { formDifferences } from './forms.ts';
import { linkDifferences } from './links.ts';
import { openSite, type Difference, type ReadFile } from './site.ts';

/** What a comparison of a site's data with its pages found. */
export interface Comparison {
  readonly clauses: number;
  readonly relations: number;
  readonly figures: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares the data files of a built site with its pages and with their other forms: the same clauses,
 * the same text, the same links. Throws where a data file is missing or is not what it should be.
 */
export function compareData(read: ReadFile): Comparison {
  const site = openSite(read);
  return {
    clauses: site.corpus.documents.reduce((sum, { clauses }) => sum + clauses.length, 0),
    relations: site.relations.length,
    figures: site.indicators.length,
    differences: [...clauseDifferences(site), ...linkDifferences(site), ...formDifferences(site)],
  };
}
