import type { Clause } from '../../model/corpus.ts';
import { bare, type ShownPage } from './page.ts';
import type { CheckedSite, Difference } from './site.ts';

/** Relations, themes, names, units and figures lead on the pages where the data says. */
export function linkDifferences(site: CheckedSite): Difference[] {
  const clauses = new Map(
    site.corpus.documents.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])),
  );
  const leads = (page: ShownPage, id: string): boolean => {
    const clause = clauses.get(id);
    return clause !== undefined && leadsTo(page, clause, site.base);
  };
  return [
    ...relationDifferences(site, clauses, leads),
    ...layerDifferences(site, clauses, leads),
    ...figureDifferences(site, leads),
  ];
}

type Leads = (page: ShownPage, id: string) => boolean;

function leadsTo({ links }: ShownPage, { url, page }: Clause, base: string): boolean {
  return links.has(base + url) || (page !== null && links.has(base + page));
}

/** On the page of either clause, or of its document where it has none, stand a link to the other and its words. */
function relationDifferences(
  { relations, page }: CheckedSite,
  clauses: ReadonlyMap<string, Clause>,
  leads: Leads,
): Difference[] {
  const sides = relations.flatMap(({ a, b, evidence }) => [
    { from: a, to: b, quote: evidence.b },
    { from: b, to: a, quote: evidence.a },
  ]);
  return sides.flatMap(({ from, to, quote }) => {
    const path = clauses.get(from)?.page ?? `${slugOf(from)}/`;
    const shown = page(path);
    if (shown === null || !leads(shown, to)) return [`${path} 没有通往 ${to} 的链接`];
    return shown.quotes.has(bare(quote)) ? [] : [`${path} 没有引 ${to} 的“${quote}”`];
  });
}

function layerDifferences(
  site: CheckedSite,
  clauses: ReadonlyMap<string, Clause>,
  leads: Leads,
): Difference[] {
  const { themes, names, units, page } = site;
  const expected: [path: string, ids: readonly string[]][] = [
    ...themes.map(({ id, clauses: ids }): [string, string[]] => [
      `themes/${id}/`,
      innermost(ids, clauses),
    ]),
    ['names/', names.flatMap(({ mentions }) => mentions.map(({ clause }) => clause))],
    [
      'units/',
      units.units.flatMap(({ leads: led, joins, asPrinted }) => [...led, ...joins, ...asPrinted]),
    ],
  ];
  return expected.flatMap(([path, ids]) => {
    if (ids.length === 0) return [];
    const shown = page(path);
    if (shown === null) return [`没有 ${path} 这一页`];
    return [...new Set(ids)]
      .filter((id) => !leads(shown, id))
      .map((id) => `${path} 没有通往 ${id} 的链接`);
  });
}

/** A theme is shown by its smallest clauses: what stands around them says nothing more. */
function innermost(ids: readonly string[], clauses: ReadonlyMap<string, Clause>): string[] {
  const around = new Set<string>();
  for (const id of ids) {
    let outer = clauses.get(id)?.parent ?? null;
    for (; outer !== null; outer = clauses.get(outer)?.parent ?? null) around.add(outer);
  }
  return ids.filter((id) => !around.has(id));
}

function figureDifferences({ indicators, page }: CheckedSite, leads: Leads): Difference[] {
  if (indicators.length === 0) return [];
  const shown = page('indicators/');
  if (shown === null) return ['没有 indicators/ 这一页'];
  return indicators.flatMap(({ id, clause, quote }) => {
    const row = shown.texts.get(id);
    if (row === undefined) return [`indicators/ 上没有 ${id}`];
    if (!row.includes(bare(quote))) return [`indicators/ 上 ${id} 的原话与数据不同`];
    return leads(shown, clause) ? [] : [`indicators/ 没有通往 ${clause} 的链接`];
  });
}

function slugOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
