import { packAnchors, unpackAnchors } from './anchors.ts';
import type { RecordColumns, RecordRow, Records, Sparse, StartData, StartFile } from './data.ts';

/** Records in the order of `docs` documents, as columns. */
export function columnsOf(records: readonly RecordRow[], docs: number): RecordColumns {
  const byDoc = Array.from({ length: docs }, (): string[] => []);
  for (const { doc, anchor } of records) byDoc[doc]?.push(anchor);
  return {
    counts: byDoc.map((anchors) => anchors.length),
    anchors: byDoc.flatMap(packAnchors),
    ranges: records.map(({ ranges }) => (ranges.length === 1 ? (ranges[0] ?? 0) : ranges)),
    headings: sparse(records.map(({ heading }) => heading || null)),
    tails: sparse(records.map(({ tail }) => tail || null)),
    themes: sparse(records.map(({ themes }) => (themes.length === 0 ? null : themes))),
    units: sparse(records.map(({ units }) => (units.length === 0 ? null : units))),
  };
}

function sparse<T>(column: readonly (T | null)[]): Sparse<T> {
  const steps: number[] = [];
  const values: T[] = [];
  let before = 0;
  column.forEach((value, record) => {
    if (value === null) return;
    steps.push(record - before);
    values.push(value);
    before = record;
  });
  return { steps, values };
}

function valuesByRecord<T>({ steps, values }: Sparse<T>): ReadonlyMap<number, T> {
  let record = 0;
  return new Map(values.map((value, at) => [(record += steps[at] ?? 0), value]));
}

const NONE: readonly number[] = [];

/** Where each of so many stretches begins, and one beyond the last. */
export function startsOf(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  return starts;
}

/** The records that columns hold. */
export function recordsOf(columns: RecordColumns): Records {
  const length = columns.anchors.length;
  const firsts = startsOf(columns.counts);
  const docOf = new Int32Array(length);
  firsts.forEach((first, doc) => docOf.fill(doc, first, firsts[doc + 1]));
  const anchorOf = anchorsOf(columns, firsts);
  const headings = valuesByRecord(columns.headings);
  const tails = valuesByRecord(columns.tails);
  const themes = valuesByRecord(columns.themes);
  const units = valuesByRecord(columns.units);
  const rangesOf = (record: number) => {
    const ranges = columns.ranges[record] ?? NONE;
    return typeof ranges === 'number' ? [ranges] : ranges;
  };
  const row = (record: number): RecordRow => ({
    doc: docOf[record] ?? -1,
    get anchor() {
      return anchorOf(record, docOf[record] ?? -1);
    },
    ranges: rangesOf(record),
    heading: headings.get(record) ?? 0,
    tail: tails.get(record) ?? 0,
    themes: themes.get(record) ?? NONE,
    units: units.get(record) ?? NONE,
  });
  const has = (record: number) => record >= 0 && record < length;
  return { length, firsts, rangesOf, at: (record) => (has(record) ? row(record) : undefined) };
}

/** Anchors are worked out for a document as a whole, when the first one is asked for. */
function anchorsOf({ anchors }: RecordColumns, firsts: readonly number[]) {
  const known = new Map<number, readonly string[]>();
  return (record: number, doc: number): string => {
    const first = firsts[doc] ?? 0;
    const its = known.get(doc) ?? unpackAnchors(anchors.slice(first, firsts[doc + 1]));
    known.set(doc, its);
    return its[record - first] ?? '';
  };
}

/** The start data as queries use it. */
export function openStart({ columns, ...common }: StartFile): StartData {
  return { ...common, records: recordsOf(columns) };
}
