import type { Indicator, Relation } from '../model/layers.ts';
import type { Lineage } from '../themes/lineage.ts';
import type { Entry } from './library.ts';
import { tellingQuote } from './quote.ts';

/** One clause, with exact words of it. */
export interface Passage {
  readonly entry: Entry;
  readonly quote: string;
}

/** Exact words that state targets or results, and the smallest clause they stand in. */
export type Figure = Passage;

/** What one document says on a theme; no passages where it is silent. */
export interface Stage {
  readonly document: Entry['document'];
  readonly passages: readonly (Passage & { readonly figures: readonly Figure[] })[];
}

type EntryOf = (id: string) => Entry;

/** A lineage as its page shows it: every document in time order, the silent ones among them. */
export function stagesOf(
  { theme, stages, links }: Lineage,
  indicators: readonly Indicator[],
  documentOf: (slug: string) => Entry['document'],
  entryOf: EntryOf,
): readonly Stage[] {
  const figures = figuresOf(indicators, entryOf);
  return stages.map(({ document, clauses }) => ({
    document: documentOf(document),
    passages: clauses.map((id) => {
      const entry = entryOf(id);
      const quote = tellingQuote(entry.clause, theme, chosenWords(entry, links));
      return { entry, quote, figures: figures(entry) };
    }),
  }));
}

/** The figures stated in a clause's text, that of its paragraphs included; the same words once. */
function figuresOf(indicators: readonly Indicator[], entryOf: EntryOf) {
  const figures = indicators.map(({ clause, quote }) => ({ entry: entryOf(clause), quote }));
  return ({ clause }: Entry): readonly Figure[] => {
    const inside = figures.filter(
      ({ entry, quote }) =>
        (entry.clause === clause || entry.path.includes(clause)) && clause.text.includes(quote),
    );
    const key = ({ entry, quote }: Figure): string => `${entry.clause.id} ${quote}`;
    return [...new Map(inside.map((figure) => [key(figure), figure])).values()];
  };
}

/** What the links on the theme quote of the clause, the strongest first; its heading, which stands above, is left out. */
function chosenWords({ clause }: Entry, links: readonly Relation[]): readonly string[] {
  return links
    .filter(({ a, b }) => a === clause.id || b === clause.id)
    .sort((x, y) => y.strength - x.strength)
    .map(({ a, evidence }) => (a === clause.id ? evidence.a : evidence.b))
    .filter((quote) => !(clause.heading ?? '').includes(quote));
}

/** One link between two clauses on a theme, the earlier one first. */
export interface Step {
  readonly relation: Relation;
  readonly from: Passage;
  readonly to: Passage;
}

/** The links of a lineage between documents, by the places that the clauses have on its page. */
export function stepsOf({ stages, links }: Lineage, entryOf: EntryOf): readonly Step[] {
  const order = new Map(stages.map(({ document }, at) => [document, at]));
  const place = ({ entry }: Passage): number => order.get(entry.document.slug) ?? -1;
  return links
    .map((relation): Step => {
      const a = { entry: entryOf(relation.a), quote: relation.evidence.a };
      const b = { entry: entryOf(relation.b), quote: relation.evidence.b };
      return place(a) < place(b) ? { relation, from: a, to: b } : { relation, from: b, to: a };
    })
    .sort(
      (x, y) =>
        place(x.from) - place(y.from) ||
        place(x.to) - place(y.to) ||
        y.relation.strength - x.relation.strength,
    );
}

/** How dark a cell of the matrix is, 0 to 4: silent, and by quarters of the most that any cell has. */
export function shade(count: number, most: number): number {
  return most === 0 ? 0 : Math.ceil((count / most) * 4);
}
