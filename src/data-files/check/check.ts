import type { Library } from '../../assemble/assemble.ts';
import { clauseDifferences } from './clauses.ts';
import { figureDifferences } from './figures.ts';
import { headDifferences } from './head.ts';
import { layerDifferences } from './layers.ts';
import { linkDifferences } from './links.ts';
import { relationDifferences } from './relations.ts';
import { remadeDifferences } from './remade.ts';
import { openSite, type BuiltSite, type Difference } from './site.ts';

/** What a comparison of a site's data with its pages found. */
export interface Comparison {
  readonly clauses: number;
  readonly relations: number;
  readonly figures: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares a built site with the library that it was built from: every data file, table and twin byte for
 * byte, then the pages with the same data: texts, links, quotations, counts, what their heads say to
 * machines; and every link with what it leads to.
 */
export function compareData(built: BuiltSite, library: Library): Comparison {
  const site = openSite(built, library);
  return {
    clauses: library.corpus.documents.reduce((sum, { clauses }) => sum + clauses.length, 0),
    relations: library.relations.length,
    figures: library.indicators.length,
    differences: [
      ...remadeDifferences(site),
      ...clauseDifferences(site),
      ...relationDifferences(site),
      ...layerDifferences(site),
      ...figureDifferences(site),
      ...headDifferences(site),
      ...linkDifferences(site),
    ],
  };
}
