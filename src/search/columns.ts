import { packAnchors, unpackAnchors } from './anchors.ts';
import type { RecordColumns, RecordRow, StartData, StartFile } from './data.ts';

/** Records in the order of `docs` documents, as columns. */
export function columnsOf(records: readonly RecordRow[], docs: number): RecordColumns {
  const byDoc = Array.from({ length: docs }, (): string[] => []);
  for (const { doc, anchor } of records) byDoc[doc]?.push(anchor);
  return {
    counts: byDoc.map((anchors) => anchors.length),
    anchors: byDoc.flatMap(packAnchors),
    ranges: records.map(({ ranges }) => (ranges.length === 1 ? (ranges[0] ?? 0) : ranges)),
    headings: records.map(({ heading }) => heading),
    tails: records.map(({ tail }) => tail),
    themes: records.map(({ themes }) => (themes.length === 0 ? 0 : themes)),
    units: records.map(({ units }) => (units.length === 0 ? 0 : units)),
  };
}

const NONE: readonly number[] = [];

/** The records of one document in the columns. */
class Stretch {
  readonly doc: number;
  readonly columns: RecordColumns;
  readonly first: number;
  private readonly count: number;
  private known: readonly string[] | null = null;

  constructor(columns: RecordColumns, doc: number, first: number, count: number) {
    this.columns = columns;
    this.doc = doc;
    this.first = first;
    this.count = count;
  }

  /** Anchors are worked out when the first one of the document is asked for. */
  get anchors(): readonly string[] {
    const { anchors } = this.columns;
    return (this.known ??= unpackAnchors(anchors.slice(this.first, this.first + this.count)));
  }
}

/** A row that reads its column when asked: there may be a hundred thousand, and few are shown. */
class ColumnRow implements RecordRow {
  private readonly stretch: Stretch;
  private readonly at: number;

  constructor(stretch: Stretch, at: number) {
    this.stretch = stretch;
    this.at = at;
  }

  get doc(): number {
    return this.stretch.doc;
  }
  get anchor(): string {
    return this.stretch.anchors[this.at - this.stretch.first] ?? '';
  }
  get ranges(): readonly number[] {
    const ranges = this.stretch.columns.ranges[this.at] ?? NONE;
    return typeof ranges === 'number' ? [ranges] : ranges;
  }
  get heading(): number {
    return this.stretch.columns.headings[this.at] ?? 0;
  }
  get tail(): number {
    return this.stretch.columns.tails[this.at] ?? 0;
  }
  get themes(): readonly number[] {
    return listOf(this.stretch.columns.themes[this.at]);
  }
  get units(): readonly number[] {
    return listOf(this.stretch.columns.units[this.at]);
  }
}

function listOf(stored: 0 | readonly number[] | undefined): readonly number[] {
  return stored === 0 || stored === undefined ? NONE : stored;
}

/** The way back. */
export function recordsOf(columns: RecordColumns): RecordRow[] {
  const records: RecordRow[] = [];
  columns.counts.forEach((count, doc) => {
    const first = records.length;
    const stretch = new Stretch(columns, doc, first, count);
    for (let at = first; at < first + count; at++) records.push(new ColumnRow(stretch, at));
  });
  return records;
}

/** The start data as queries use it. */
export function openStart({ columns, ...common }: StartFile): StartData {
  return { ...common, records: recordsOf(columns) };
}
