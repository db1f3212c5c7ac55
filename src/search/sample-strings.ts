/** A small generator of numbers that are the same on every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` strings of 1 to 8 characters from inside the texts, chosen by `seed`; none of only white space. */
export function strings(texts: readonly string[], count: number, seed: number): string[] {
  const points = texts.map((text) => [...text]);
  const next = numbers(seed);
  const pick = (size: number) => Math.floor(next() * size);
  const found: string[] = [];
  while (found.length < count) {
    const text = points[pick(points.length)] ?? [];
    const length = 1 + pick(8);
    const at = pick(Math.max(1, text.length - length + 1));
    const chosen = text.slice(at, at + length).join('');
    if (chosen.trim() !== '') found.push(chosen);
  }
  return found;
}

/** `count` strings of characters of the texts that stand in none of them together. */
export function absentStrings(texts: readonly string[], count: number, seed: number): string[] {
  const characters = [...new Set([...texts.join('')])].filter((char) => char.trim() !== '');
  const next = numbers(seed);
  const found: string[] = [];
  while (found.length < count) {
    const length = 3 + Math.floor(next() * 6);
    const made = Array.from(
      { length },
      () => characters[Math.floor(next() * characters.length)],
    ).join('');
    if (!texts.some((text) => text.includes(made))) found.push(made);
  }
  return found;
}
