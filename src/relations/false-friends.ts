import type { Passage } from './passages.ts';

/** Names that look alike and mean different things, and how each is written. */
export interface FalseFriends {
  /** Ids that a name must not be taken for. */
  readonly notSame: ReadonlyMap<string, ReadonlySet<string>>;
  readonly variants: ReadonlyMap<string, readonly string[]>;
}

/**
 * Both passages with such names blank as only look alike: one mentions the one, the other the other,
 * and neither both. Null where there are none, which is nearly always.
 */
export function withoutFalseFriends(
  a: Passage,
  b: Passage,
  friends: FalseFriends,
): { a: Passage; b: Passage } | null {
  const left = new Set([...a.names, ...a.namesAbove]);
  const right = new Set([...b.names, ...b.namesAbove]);
  const taken = new Set<string>();
  for (const name of left) {
    for (const other of friends.notSame.get(name) ?? []) {
      if (right.has(other) && !right.has(name) && !left.has(other)) taken.add(name).add(other);
    }
  }
  if (taken.size === 0) return null;
  const written = [...taken].flatMap((name) => friends.variants.get(name) ?? []);
  return { a: blank(a, written), b: blank(b, written) };
}

function blank(passage: Passage, written: readonly string[]): Passage {
  const longestFirst = [...written].sort((x, y) => y.length - x.length);
  const over = (text: string): string =>
    longestFirst.reduce((rest, name) => rest.replaceAll(name, ' '.repeat(name.length)), text);
  const heading = passage.heading === null ? null : over(passage.heading);
  return { ...passage, heading, text: over(passage.text), under: passage.under.map(over) };
}
