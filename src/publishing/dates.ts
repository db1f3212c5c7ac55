import type { PolicyDocument } from '../model/corpus.ts';
import type { Changes } from '../model/ledger.ts';

/** When what pages show has last changed, `YYYY-MM-DD`; null where nobody noted it. No clock is asked. */
export interface Dates {
  /** The day of the last release. */
  readonly library: string | null;
  readonly ofDocument: (slug: string) => string | null;
  readonly ofClause: (id: string) => string | null;
}

/**
 * Dates from the change list: a clause's is that of the last release that brought or changed it or one
 * inside it, a document's the last of its clauses'. What was never released has the day on which its
 * text was received or its source page seen.
 */
export function datesOf(documents: readonly PolicyDocument[], { releases }: Changes): Dates {
  const clauses = new Map<string, string>();
  const files = new Map<string, string>();
  for (const { date, added, changed } of releases) {
    for (const id of [...added, ...changed.map(({ anchor }) => anchor)]) {
      for (const one of withOuter(id)) clauses.set(one, latest(clauses.get(one), date));
      const slug = slugOf(id);
      files.set(slug, latest(files.get(slug), date));
    }
  }
  const noted = new Map(
    documents.map(({ slug, source, origin }) => [slug, source.received ?? origin?.seen ?? null]),
  );
  const ofDocument = (slug: string): string | null => files.get(slug) ?? noted.get(slug) ?? null;
  return {
    library:
      releases
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? null,
    ofDocument,
    ofClause: (id) => clauses.get(id) ?? noted.get(slugOf(id)) ?? null,
  };
}

/** `a/task-1-2` and, by its name, `a/task-1`, which it stands in. */
function withOuter(id: string): string[] {
  const outer = id.replace(/-[^-/]*$/, '');
  return outer === id || !outer.includes('/') ? [id] : [id, ...withOuter(outer)];
}

function slugOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function latest(known: string | undefined, date: string): string {
  return known === undefined || known < date ? date : known;
}
