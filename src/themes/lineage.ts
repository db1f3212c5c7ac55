import type { Corpus } from '../model/corpus.ts';
import type { Indicator, Relation, Theme } from '../model/layers.ts';
import { documentsInTime } from '../names/mentions.ts';
import { innermost } from './innermost.ts';

/** What one document says on a theme. */
export interface LineageStage {
  /** Slug. */
  readonly document: string;
  /** Ids in printed order, each passage once; empty where the document is silent: a gap. */
  readonly clauses: readonly string[];
  /** Targets and results stated in them. */
  readonly figures: readonly Indicator[];
}

/** A theme through the documents, in time order. */
export interface Lineage {
  readonly theme: Theme;
  readonly stages: readonly LineageStage[];
  /** Confirmed relations between its clauses; what the program suggests is left out. */
  readonly links: readonly Relation[];
}

/** What every document says on a theme, silent ones included. Made from confirmed findings only. */
export function lineageOf(
  theme: Theme,
  corpus: Corpus,
  relations: readonly Relation[],
  indicators: readonly Indicator[],
): Lineage {
  const under = new Set(theme.clauses);
  const stages = documentsInTime(corpus).map((document) => ({
    document: document.slug,
    clauses: innermost(document, theme),
    figures: indicators.filter(
      ({ clause }) => under.has(clause) && clause.startsWith(`${document.slug}/`),
    ),
  }));
  const links = relations.filter(
    ({ a, b, origin }) => origin !== 'computed' && under.has(a) && under.has(b),
  );
  return { theme, stages, links };
}

/** One row of the matrix theme × document. */
export interface MatrixRow {
  readonly theme: Theme;
  /** How many passages each document has on it, documents in time order. */
  readonly counts: readonly number[];
}

/** How many passages each document (slugs in time order) has on each theme. */
export function themeMatrix(
  themes: readonly Theme[],
  corpus: Corpus,
): { readonly documents: readonly string[]; readonly rows: readonly MatrixRow[] } {
  const documents = documentsInTime(corpus);
  return {
    documents: documents.map(({ slug }) => slug),
    rows: themes.map((theme) => ({
      theme,
      counts: documents.map((document) => innermost(document, theme).length),
    })),
  };
}
