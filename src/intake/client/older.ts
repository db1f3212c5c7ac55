/** What the parser uses and the oldest browsers that the site serves do not have. */

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
    index += 1;
  }
  return groups;
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
}

/** Gives the browser what it lacks; the rest of the page's program is loaded after. */
export function fillGaps(): void {
  if (!('groupBy' in Map))
    Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true });
  if (!('toSorted' in Array.prototype))
    Object.defineProperty(Array.prototype, 'toSorted', { value: toSorted, configurable: true });
}
