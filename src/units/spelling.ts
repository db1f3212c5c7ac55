/** 有关 and 相关 before a kind of unit mean the same: those that the matter concerns. */
const CONCERNED = /^(?:有关|相关|各有关|各相关)/u;

/** What two ways of writing one unit have in common. */
export function unitKey(unit: string): string {
  const folded = unit.normalize('NFKC').replace(/\s/gu, '');
  return folded.replace(CONCERNED, '有关');
}

/** Every unit's name (as written most often) and all ways it is written, by key. */
export function unitNames(
  written: readonly string[],
): ReadonlyMap<string, { readonly name: string; readonly variants: string[] }> {
  const names = new Map<string, { name: string; variants: string[] }>();
  for (const [key, ways] of Map.groupBy(written, unitKey)) {
    const times = [...Map.groupBy(ways, (way) => way)].map(([way, all]) => ({ way, all }));
    times.sort((x, y) => y.all.length - x.all.length);
    names.set(key, { name: times[0]?.way ?? key, variants: times.map(({ way }) => way) });
  }
  return names;
}
