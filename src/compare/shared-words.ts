import { isSign, stretches } from './marks.ts';
import type { Stretch } from './marks.ts';

/** Characters in a row that make a shared expression; two alone are found in any two texts. */
const LEAST = 3;

/** Marks in each text the expressions that stand in another of them as well, punctuation aside. */
export function markShared(texts: readonly string[]): Stretch[][] {
  const split = texts.map((text) => [...text]);
  const known = split.map((characters) => new Set(runsOf(characters).map(({ run }) => run)));
  return split.map((characters, i) => {
    const marked = characters.map(() => false);
    for (const { run, at } of runsOf(characters)) {
      if (known.some((others, j) => j !== i && others.has(run))) marked.fill(true, at, at + LEAST);
    }
    return stretches(characters, marked);
  });
}

/** Every row of `LEAST` characters without punctuation, and where it starts. */
function runsOf(characters: readonly string[]): { run: string; at: number }[] {
  return characters.flatMap((_, at) => {
    const row = characters.slice(at, at + LEAST);
    return row.length < LEAST || row.some(isSign) ? [] : [{ run: row.join(''), at }];
  });
}
