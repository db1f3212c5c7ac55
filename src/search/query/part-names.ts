import type { StartData } from '../data.ts';
import type { RecordText } from './library.ts';

/** A part that readers name by its heading: 保障措施（二）. */
export interface PartName {
  readonly doc: number;
  readonly number: string;
  /** The heading, folded. */
  readonly heading: string;
}

const PART = /^part-(\d+)$/u;
/** Between the heading's name and the item's. */
const BETWEEN = /^[\s,，:：、/#的-]+/u;
const SHORTEST = 3;

const partsKnown = new WeakMap<StartData, readonly PartName[]>();

/** The parts whose headings are at hand. */
export function partNames(
  data: StartData,
  whole: readonly RecordText[] | null,
): readonly PartName[] {
  const known = partsKnown.get(data);
  if (known) return known;
  const made = (whole ?? []).flatMap(({ folded }, record): PartName[] => {
    const row = data.records.at(record);
    const number = PART.exec(row?.anchor ?? '')?.[1];
    if (!row || number === undefined || row.heading < SHORTEST) return [];
    return [{ doc: row.doc, number, heading: [...folded].slice(0, row.heading).join('') }];
  });
  partsKnown.set(data, made);
  return made;
}

/** The name of an item with the heading of a part at its start put as that part's number. */
export function numbered(rest: string, doc: number, parts: readonly PartName[]): string {
  const part = parts.find(
    ({ doc: of, heading }) => of === doc && rest.startsWith(heading) && rest !== heading,
  );
  if (!part) return rest;
  return `第${part.number}部分${rest.slice(part.heading.length).replace(BETWEEN, '')}`;
}
