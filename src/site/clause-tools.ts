/**
 * Loads what scripts add to the clauses of a page (clause-acts.ts) when a reader first opens a clause's
 * control or selects something: most readers only read.
 */
export function offerTools(page: Document): void {
  const load = () => {
    page.removeEventListener('toggle', load, true);
    page.removeEventListener('selectionchange', load);
    void import('./clause-acts.ts').then(({ offerActs }) => {
      offerActs(page);
    });
  };
  // The event of opening does not bubble.
  page.addEventListener('toggle', load, true);
  page.addEventListener('selectionchange', load);
}
