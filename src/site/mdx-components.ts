import Clause from '../components/Clause.astro';
import Heading from '../components/Heading.astro';
import ClauseTools from '../components/ClauseTools.astro';
import Relation from '../components/Relation.astro';
import RunIn from '../components/RunIn.astro';
import { clauseTags } from './clause-tags.ts';

/** What each tag of a document's MDX is rendered by, once `rehypeClauses` has prepared it. */
export const clauseComponents = {
  ...Object.fromEntries(clauseTags.map((tag) => [tag, Clause])),
  Heading,
  RunIn,
  Related: ClauseTools,
  Relation,
};
