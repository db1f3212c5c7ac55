import type { DocRow, RecordRow, StartData } from '../data.ts';
import type { Hit } from './hit.ts';

/** What results can be narrowed by; the names stand in the page's address. */
export const FACETS = ['doc', 'year', 'level', 'draft', 'theme', 'unit'] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen values; a facet without an entry narrows nothing, several values of one widen. */
export type Filters = ReadonlyMap<Facet, ReadonlySet<string>>;

/** Facets of the clause itself; a record has any number of values. */
type OwnFacet = 'theme' | 'unit';
const OWN: Readonly<Record<OwnFacet, (data: StartData, row: RecordRow) => readonly string[]>> = {
  theme: (data, row) => row.themes.map((theme) => data.themes[theme]?.id ?? ''),
  unit: (data, row) => row.units.map((unit) => data.units[unit] ?? ''),
};
/** Facets of the document that a record stands in; one value each. */
const OF_DOCUMENT: Readonly<Record<Exclude<Facet, OwnFacet>, (doc: DocRow) => string>> = {
  doc: (doc) => doc.slug,
  year: (doc) => doc.year?.toString() ?? doc.period?.join('-') ?? 'none',
  level: (doc) => doc.level,
  draft: (doc) => (doc.status === 'draft' ? 'yes' : 'no'),
};

function isOwn(facet: Facet): facet is OwnFacet {
  return facet in OWN;
}

/** The values a record has under a facet. */
export function valuesOf(data: StartData, record: number, facet: Facet): readonly string[] {
  const row = data.records.at(record);
  const doc = row && data.docs[row.doc];
  if (!row || !doc) return [];
  return isOwn(facet) ? OWN[facet](data, row) : [OF_DOCUMENT[facet](doc)];
}

/** What an address of the search may hold: the query, `only` for it alone, the filters. */
const NAMES: ReadonlySet<string> = new Set(['q', 'only', ...FACETS]);

/** Reads the filters of an address; what the corpus does not know is left out and reported. */
export function readFilters(
  data: StartData,
  params: URLSearchParams,
): { readonly filters: Filters; readonly unknown: readonly string[] } {
  const filters = new Map<Facet, ReadonlySet<string>>();
  const unknown: string[] = [];
  for (const facet of FACETS) {
    const asked = params.getAll(facet).filter((value) => value !== '');
    if (asked.length === 0) continue;
    const known = knownValues(data, facet);
    const chosen = asked.filter((value) => known.has(value));
    unknown.push(...asked.filter((value) => !known.has(value)).map((value) => `${facet}=${value}`));
    if (chosen.length > 0) filters.set(facet, new Set(chosen));
  }
  const strange = [...params].filter(([name, value]) => value !== '' && !NAMES.has(name));
  unknown.push(...strange.map(([name, value]) => `${name}=${value}`));
  return { filters, unknown };
}

/** All values that any record has under a facet, in the corpus' order. */
export function knownValues(data: StartData, facet: Facet): ReadonlySet<string> {
  if (!isOwn(facet)) return new Set(data.docs.map(OF_DOCUMENT[facet]));
  return new Set(facet === 'theme' ? data.themes.map(({ id }) => id) : data.units);
}

/** True when the record passes every filter, `except` aside. */
export function passes(data: StartData, record: number, filters: Filters, except?: Facet): boolean {
  for (const [facet, chosen] of filters) {
    if (facet === except) continue;
    if (!valuesOf(data, record, facet).some((value) => chosen.has(value))) return false;
  }
  return true;
}

/** For each facet, how many of `hits` each value would leave, the other filters kept. */
export function countFacets(
  data: StartData,
  hits: readonly Hit[],
  filters: Filters,
): ReadonlyMap<Facet, ReadonlyMap<string, number>> {
  const counts = new Map<Facet, ReadonlyMap<string, number>>();
  for (const facet of FACETS) {
    const passing = hits.filter(({ record }) => passes(data, record, filters, facet));
    const own = isOwn(facet);
    counts.set(facet, own ? countOwn(data, passing, facet) : countByDoc(data, passing, facet));
  }
  return counts;
}

function countOwn(
  data: StartData,
  hits: readonly Hit[],
  facet: OwnFacet,
): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { record } of hits)
    for (const value of valuesOf(data, record, facet)) add(count, value, 1);
  return count;
}

/** Counted by document first: hits may be tens of thousands. */
function countByDoc(
  data: StartData,
  hits: readonly Hit[],
  facet: Exclude<Facet, OwnFacet>,
): ReadonlyMap<string, number> {
  const byDoc = new Map<number, number>();
  for (const { record } of hits) add(byDoc, data.records.at(record)?.doc ?? -1, 1);
  const count = new Map<string, number>();
  for (const [doc, times] of byDoc) {
    const row = data.docs[doc];
    if (row) add(count, OF_DOCUMENT[facet](row), times);
  }
  return count;
}

function add<K>(counts: Map<K, number>, key: K, times: number): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
