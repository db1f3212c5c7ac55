import type { StartData } from '../data.ts';

const firstsKnown = new WeakMap<StartData, readonly number[]>();

/** The first record of every document, and one beyond the last of all. */
function firstsOf(data: StartData): readonly number[] {
  const known = firstsKnown.get(data);
  if (known) return known;
  const counts = data.docs.map(() => 0);
  for (const { doc } of data.records) counts[doc] = (counts[doc] ?? 0) + 1;
  const firsts = [0];
  for (const count of counts) firsts.push((firsts.at(-1) ?? 0) + count);
  firstsKnown.set(data, firsts);
  return firsts;
}

/** The records of a document: the first, and one beyond the last. They stand side by side. */
export function recordsOfDoc(data: StartData, doc: number): readonly [from: number, end: number] {
  const firsts = firstsOf(data);
  return [firsts[doc] ?? 0, firsts[doc + 1] ?? 0];
}
