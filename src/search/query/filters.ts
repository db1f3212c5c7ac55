import type { DocRow, RecordRow, StartData } from '../data.ts';
import type { Hit } from './hit.ts';

/** What results can be narrowed by; the names stand in the page's address. */
export const FACETS = ['doc', 'year', 'level', 'draft', 'theme', 'unit'] as const;
export type Facet = (typeof FACETS)[number];

/** The chosen values; a facet without an entry narrows nothing, several values of one widen. */
export type Filters = ReadonlyMap<Facet, ReadonlySet<string>>;

/** The values a record has under a facet. */
export function valuesOf(data: StartData, record: number, facet: Facet): readonly string[] {
  const row = data.records[record];
  const doc = row && data.docs[row.doc];
  return row && doc ? READERS[facet](data, row, doc) : [];
}

const READERS: Record<Facet, (data: StartData, row: RecordRow, doc: DocRow) => readonly string[]> =
  {
    doc: (_data, _row, doc) => [doc.slug],
    year: (_data, _row, doc) => [doc.year?.toString() ?? doc.period?.join('-') ?? 'none'],
    level: (_data, _row, doc) => [doc.level],
    draft: (_data, _row, doc) => [doc.status === 'draft' ? 'yes' : 'no'],
    theme: (data, row) => row.themes.map((theme) => data.themes[theme]?.id ?? ''),
    unit: (data, row) => row.units.map((unit) => data.units[unit] ?? ''),
  };

/** Reads the filters of an address; what the corpus does not know is left out and reported. */
export function readFilters(
  data: StartData,
  params: URLSearchParams,
): { readonly filters: Filters; readonly unknown: readonly string[] } {
  const filters = new Map<Facet, ReadonlySet<string>>();
  const unknown: string[] = [];
  for (const facet of FACETS) {
    const known = knownValues(data, facet);
    const asked = params.getAll(facet).filter((value) => value !== '');
    const chosen = asked.filter((value) => known.has(value));
    unknown.push(...asked.filter((value) => !known.has(value)).map((value) => `${facet}=${value}`));
    if (chosen.length > 0) filters.set(facet, new Set(chosen));
  }
  return { filters, unknown };
}

/** All values that any record has under a facet, in the corpus' order. */
export function knownValues(data: StartData, facet: Facet): ReadonlySet<string> {
  const known = new Set<string>();
  data.records.forEach((_, record) => {
    for (const value of valuesOf(data, record, facet)) known.add(value);
  });
  return known;
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
  const counts = new Map<Facet, Map<string, number>>();
  for (const facet of FACETS) {
    const count = new Map<string, number>();
    for (const { record } of hits) {
      if (!passes(data, record, filters, facet)) continue;
      for (const value of valuesOf(data, record, facet))
        count.set(value, (count.get(value) ?? 0) + 1);
    }
    counts.set(facet, count);
  }
  return counts;
}
