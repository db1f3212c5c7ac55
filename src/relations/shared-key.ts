import type { Table } from './table.ts';
import type { Commonness } from './vectors.ts';

/**
 * Tells the terms that two texts share, with how rare they are, by two checksums over them in any order.
 */
export function sharedKeys(
  terms: readonly string[],
  ranks: Uint32Array,
  commonness: Commonness,
  vectors: Table,
): (a: number, b: number) => string {
  let marks: readonly [Uint32Array, Uint32Array] | null = null;
  const mark = (): readonly [Uint32Array, Uint32Array] => {
    const made = [new Uint32Array(ranks.length), new Uint32Array(ranks.length)] as const;
    terms.forEach((term, number) => {
      const text = `${term} ${commonness.all - commonness.terms[number]!}`;
      made[0][ranks[number]!] = checksum(text, 0x811c9dc5);
      made[1][ranks[number]!] = checksum(text, 0x9e3779b9);
    });
    return made;
  };
  const { starts, columns } = vectors;
  return (a, b) => {
    const [first, second] = (marks ??= mark());
    const [endOfA, endOfB] = [starts[a + 1]!, starts[b + 1]!];
    let [x, y] = [0, 0];
    for (let i = starts[a]!, j = starts[b]!; i < endOfA && j < endOfB;) {
      const left = columns[i]!;
      const right = columns[j]!;
      if (left === right) {
        x = (x + first[left]!) >>> 0;
        y = (y + second[left]!) >>> 0;
      }
      if (left <= right) i += 1;
      if (right <= left) j += 1;
    }
    return `${x.toString(36)} ${y.toString(36)}`;
  };
}

function checksum(text: string, seed: number): number {
  let sum = seed;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  // Sums of neighbours must not be alike: spread the last character over all bits.
  sum = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return (sum ^ (sum >>> 13)) >>> 0;
}
