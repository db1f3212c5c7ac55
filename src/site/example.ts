import type { Entry } from './library.ts';

/** How many other documents a clause is related to, and in how many clauses. */
export interface Reach {
  readonly documents: number;
  readonly clauses: number;
}

/**
 * The clause to show newcomers what a clause is here: a task with a heading and a page whose relations
 * reach most documents, then most clauses. Any task where none has a heading; null without tasks.
 */
export function exampleOf(entries: Iterable<Entry>, reachOf: (id: string) => Reach): Entry | null {
  const tasks = [...entries].filter(({ clause }) => clause.kind === 'task' && clause.page !== null);
  const headed = tasks.filter(({ clause }) => clause.heading !== null);
  const ranked = (headed.length > 0 ? headed : tasks)
    .map((entry) => ({ entry, ...reachOf(entry.clause.id) }))
    .sort((x, y) => y.documents - x.documents || y.clauses - x.clauses);
  return ranked[0]?.entry ?? null;
}
