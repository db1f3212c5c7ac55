import type { Clause, PolicyDocument } from '../model/corpus.ts';
import type { Relation } from '../model/layers.ts';

/** A clause with its document and its place in it. */
export interface Entry {
  readonly document: PolicyDocument;
  readonly clause: Clause;
  /** The clauses it stands in, outermost first. */
  readonly path: readonly Clause[];
  /** Clauses directly inside, in order. */
  readonly children: readonly Clause[];
}

/** A relation seen from one of its clauses. */
export interface Related {
  readonly relation: Relation;
  readonly other: Entry;
  /** Exact words of this side and of the other. */
  readonly here: string;
  readonly there: string;
}

/** Every clause of the documents by id. */
export function indexClauses(documents: readonly PolicyDocument[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const document of documents) {
    const children = Map.groupBy(document.clauses, (clause) => clause.parent);
    for (const clause of document.clauses) {
      entries.set(clause.id, {
        document,
        clause,
        path: pathTo(clause, entries),
        children: children.get(clause.id) ?? [],
      });
    }
  }
  return entries;
}

/** A clause stands behind those it stands in, so they are indexed already. */
function pathTo(clause: Clause, entries: ReadonlyMap<string, Entry>): Clause[] {
  const parent = clause.parent === null ? undefined : entries.get(clause.parent);
  return parent === undefined ? [] : [...parent.path, parent.clause];
}

/** The relations of every clause, strongest first, by clause id. Relations to unknown clauses are left out. */
export function indexRelations(
  relations: readonly Relation[],
  entries: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, readonly Related[]> {
  const sides = relations.flatMap((relation) => [
    {
      from: relation.a,
      to: relation.b,
      here: relation.evidence.a,
      there: relation.evidence.b,
      relation,
    },
    {
      from: relation.b,
      to: relation.a,
      here: relation.evidence.b,
      there: relation.evidence.a,
      relation,
    },
  ]);
  const found = new Map<string, Related[]>();
  for (const { from, to, here, there, relation } of sides) {
    const other = entries.get(to);
    if (other === undefined) continue;
    const list = found.get(from) ?? [];
    list.push({ relation, other, here, there });
    found.set(from, list);
  }
  for (const list of found.values()) list.sort((x, y) => y.relation.strength - x.relation.strength);
  return found;
}

/** The clauses of the same document, with a page and of the same kind, before and after this one. */
export function neighbours(entry: Entry): { previous: Clause | null; next: Clause | null } {
  const { document, clause } = entry;
  const row = document.clauses.filter((c) => c.page !== null && c.kind === clause.kind);
  const at = row.indexOf(clause);
  return { previous: row[at - 1] ?? null, next: row[at + 1] ?? null };
}

/** Documents by the time their text speaks of, or where editors place them; those with neither come last. */
export function inTimeOrder(documents: readonly PolicyDocument[]): PolicyDocument[] {
  const year = (document: PolicyDocument): number =>
    startYear(document) ?? document.placed?.year ?? Number.POSITIVE_INFINITY;
  const date = (document: PolicyDocument): string => document.date ?? '';
  return [...documents].sort((x, y) => year(x) - year(y) || date(x).localeCompare(date(y)) || 0);
}

/** First year a document speaks of: its period's, its own, its date's; null where the text states none. */
export function startYear(document: PolicyDocument): number | null {
  const fromDate = document.date === null ? null : Number(document.date.slice(0, 4));
  return document.period?.[0] ?? document.year ?? fromDate;
}

/** What stands in a clause besides the text shown with it: smaller clauses with pages of their own, or goals and tasks. */
export function parts(entry: Entry): Clause[] {
  return entry.children.filter((child) => child.page !== null);
}
