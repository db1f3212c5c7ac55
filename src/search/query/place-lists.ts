/** Places in each shard, ascending. */
export type PlaceLists = readonly (readonly number[])[];

/** Places at which a string may begin: those of `starts` that the pair's own places, `at` on, allow. */
export function meet(starts: PlaceLists | null, lists: PlaceLists, at: number): PlaceLists {
  if (starts === null) return at === 0 ? lists : lists.map((list) => shifted(list, at));
  return lists.map((list, shard) => common(starts[shard] ?? [], list, at));
}

function shifted(list: readonly number[], at: number): number[] {
  return list.flatMap((place) => (place >= at ? [place - at] : []));
}

/** The values of `a` that stand, `at` more, in `b`; both ascend. */
function common(a: readonly number[], b: readonly number[], at: number): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) + at - (b[j] ?? 0);
    if (difference === 0) both.push(a[i] ?? 0);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both;
}

/** The places that stand in any of the lists. */
export function joined(all: readonly PlaceLists[]): PlaceLists {
  const [first = [], ...others] = all;
  if (others.length === 0) return first;
  return first.map((list, shard) => {
    const together = new Set([...list, ...others.flatMap((lists) => lists[shard] ?? [])]);
    return [...together].sort((a, b) => a - b);
  });
}

/** True where no shard has a place. */
export function isNowhere(lists: PlaceLists): boolean {
  return lists.every((list) => list.length === 0);
}
