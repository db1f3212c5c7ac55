import type { Library } from '../assemble/assemble.ts';
import type { Clause, Corpus, PolicyDocument } from '../model/corpus.ts';
import type {
  Indicator,
  IndicatorNote,
  IndicatorSeries,
  Name,
  Reference,
  Relation,
  Theme,
  Units,
} from '../model/layers.ts';
import { slugOf } from '../relations/order.ts';
import { Shelf } from './shelf.ts';

/** What the pages of some documents may read, by data file: nothing else can change them. */
export interface Slice {
  readonly corpus: Corpus;
  readonly relations: readonly Relation[];
  readonly references: readonly Reference[];
  readonly themes: readonly Theme[];
  readonly names: readonly Name[];
  readonly units: Units;
  readonly indicators: readonly Indicator[];
  readonly 'indicators-series': readonly IndicatorSeries[];
  readonly 'indicators-notes': readonly IndicatorNote[];
}

/**
 * Cuts a library into what the pages of some documents need: those documents whole; of others the
 * clauses that relations, references and figures lead to, with what these stand in, but neither where
 * they stand in their source nor its sum. Of themes, names and units the part in the documents; the first of each list stays,
 * since every page tells which lists there are. The version of the whole is left out.
 */
export class Slices {
  readonly #library: Library;
  readonly #relations: Shelf<Relation>;
  readonly #references: Shelf<Reference>;
  readonly #themes: Shelf<Theme>;
  readonly #names: Shelf<Name>;
  readonly #units: Shelf<Units['units'][number]>;
  readonly #indicators: Shelf<Indicator>;
  readonly #series: ReadonlyMap<string, IndicatorSeries>;
  readonly #figures: ReadonlyMap<string, Indicator>;
  readonly #clauses = new Map<PolicyDocument, ReadonlyMap<string, Placed>>();

  constructor(library: Library) {
    this.#library = library;
    this.#relations = new Shelf(library.relations, ({ a, b }) => [a, b]);
    this.#references = new Shelf(library.references, ({ clause, target }) =>
      target === null ? [clause] : [clause, target],
    );
    this.#themes = new Shelf(library.themes, ({ clauses }) => clauses);
    this.#names = new Shelf(library.names, ({ mentions, establishes = [] }) => [
      ...mentions.map(({ clause }) => clause),
      ...establishes,
    ]);
    this.#units = new Shelf(library.units.units, ({ leads, joins, asPrinted }) => [
      ...leads,
      ...joins,
      ...asPrinted,
    ]);
    this.#indicators = new Shelf(library.indicators, ({ clause }) => [clause]);
    this.#series = new Map(library.indicatorSeries.map((series) => [series.id, series]));
    this.#figures = new Map(library.indicators.map((figure) => [figure.id, figure]));
  }

  /** The slice for the pages of these documents. */
  of(slugs: ReadonlySet<string>): Slice {
    const { corpus, units } = this.#library;
    const within = (id: string): boolean => slugs.has(slugOf(id));
    const relations = this.#relations.of(slugs);
    const references = this.#references.of(slugs);
    const names = this.#names.of(slugs);
    const measured = this.#measured(slugs);
    const mentioned = new Set([
      ...relations.flatMap(({ a, b }) => [a, b]),
      // A document that is meant as a whole is as good as one of its clauses.
      ...references.flatMap(({ clause, document, target }) => [
        clause,
        ...(target === null ? (document === null ? [] : [`${document}/`]) : [target]),
      ]),
      ...names.flatMap(({ establishes = [] }) => establishes),
      ...measured.indicators.map(({ clause }) => clause),
    ]);
    return {
      corpus: {
        version: '',
        site: corpus.site,
        documents: this.#documents(slugs, mentioned),
        emendations: corpus.emendations.filter(({ doc }) => slugs.has(doc)),
      },
      relations,
      references,
      themes: this.#themes.with(slugs).map((theme) => themeWithin(theme, within)),
      names: this.#names.with(slugs).map((name) => nameWithin(name, within)),
      units: {
        rules: units.rules.filter(({ document }) => slugs.has(document)),
        units: this.#units.with(slugs).map((unit) => unitWithin(unit, within)),
        open: units.open.filter(({ clause }) => within(clause)),
      },
      ...measured,
    };
  }

  /** The documents' figures, the series they belong to, and all other figures of these. */
  #measured(
    slugs: ReadonlySet<string>,
  ): Pick<Slice, 'indicators' | 'indicators-series' | 'indicators-notes'> {
    const own = this.#indicators.with(slugs);
    const ids = new Set(own.map(({ series }) => series));
    const series = [...ids].flatMap((id) => this.#series.get(id) ?? []);
    const figures = new Set(own);
    for (const { indicators } of series) {
      for (const id of indicators) {
        const figure = this.#figures.get(id);
        if (figure !== undefined) figures.add(figure);
      }
    }
    const notes = this.#library.indicatorNotes.filter((note) => ids.has(note.series));
    return { indicators: [...figures], 'indicators-series': series, 'indicators-notes': notes };
  }

  #documents(slugs: ReadonlySet<string>, mentioned: ReadonlySet<string>): Corpus['documents'] {
    const others = Map.groupBy(mentioned, slugOf);
    return this.#library.corpus.documents.flatMap((document) => {
      if (slugs.has(document.slug)) return [document];
      const ids = others.get(document.slug);
      return ids === undefined ? [] : [this.#reduced(document, ids)];
    });
  }

  /** A document with the mentioned clauses only, and those they stand in. */
  #reduced(document: PolicyDocument, mentioned: readonly string[]): PolicyDocument {
    const own = this.#clauses.get(document) ?? clausesOf(document);
    this.#clauses.set(document, own);
    const kept = new Set<Placed>();
    for (const id of mentioned) {
      let at = own.get(id);
      while (at !== undefined && !kept.has(at)) {
        kept.add(at);
        at = own.get(at.clause.parent ?? '');
      }
    }
    const clauses = [...kept].sort((x, y) => x.place - y.place).map(({ clause }) => clause);
    // An edit anywhere in another document changes its sum; nothing on these pages tells it.
    const source = { ...document.source, sha256: '' };
    return { ...document, source, clauses, formerAnchors: [] };
  }
}

/** A clause and its place among the document's. */
interface Placed {
  readonly clause: Clause;
  readonly place: number;
}

/** The clauses of a document by id, without where they stand in their source. */
function clausesOf({ clauses }: PolicyDocument): ReadonlyMap<string, Placed> {
  return new Map(
    clauses.map((clause, place) => [clause.id, { clause: withoutPlace(clause), place }]),
  );
}

/** A clause without where it stands in its source, which is half of its size. */
export function withoutPlace(clause: Clause): Clause {
  return { ...clause, sentences: [], source: [], ownSource: [], numberSource: [] };
}

function themeWithin(theme: Theme, within: (id: string) => boolean): Theme {
  return { ...theme, clauses: theme.clauses.filter(within) };
}

function nameWithin(name: Name, within: (id: string) => boolean): Name {
  return { ...name, mentions: name.mentions.filter(({ clause }) => within(clause)) };
}

function unitWithin(
  unit: Units['units'][number],
  within: (id: string) => boolean,
): Units['units'][number] {
  return {
    ...unit,
    leads: unit.leads.filter(within),
    joins: unit.joins.filter(within),
    asPrinted: unit.asPrinted.filter(within),
  };
}
