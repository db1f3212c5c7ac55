import type { PolicyDocument } from '../model/corpus.ts';
import { startYear } from './library.ts';

/** Years from `first` to `last`, both shown. */
export interface Axis {
  readonly first: number;
  readonly last: number;
  /** The years whose numbers are written. */
  readonly labels: readonly number[];
}

/** Where something stands on an axis, in percent of its length. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/** The axis that holds every document with a year; null where no document has one. */
export function axisOf(documents: readonly PolicyDocument[]): Axis | null {
  const years = documents.flatMap((document) => yearsOf(document) ?? []);
  if (years.length === 0) return null;
  const first = Math.min(...years);
  const last = Math.max(...years);
  const step = last - first > 40 ? 10 : 5;
  const labels = [first];
  for (let year = Math.ceil((first + 3) / step) * step; year <= last - 3; year += step)
    labels.push(year);
  return { first, last, labels: last === first ? labels : [...labels, last] };
}

/** The stretch of an axis that a document speaks of or is placed at; null where nobody knows a year. */
export function spanOf(document: PolicyDocument, axis: Axis): Span | null {
  const years = yearsOf(document);
  return years === null ? null : stretch(axis, years[0], years[1]);
}

/** The stretch of an axis from the start of one year to the end of another. */
export function stretch(axis: Axis, from: number, to: number): Span {
  const count = axis.last - axis.first + 1;
  return { x: percent(from - axis.first, count), width: percent(to - from + 1, count) };
}

function yearsOf(document: PolicyDocument): readonly [number, number] | null {
  const start = startYear(document) ?? document.placed?.year ?? null;
  return start === null ? null : [start, document.period?.[1] ?? start];
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 10000) / 100;
}
