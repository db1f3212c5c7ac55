import type { VectorSpace } from './vectors.ts';

/** Which texts hold a term, and with what weight: term t's stand at `starts[t]` up to `starts[t + 1]`. */
export interface Holders {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly weights: Float32Array;
}

/** Terms by text → texts by term, in flat arrays: there are millions of them. */
export function invert({ vectors, frequency }: VectorSpace): Holders {
  const starts = new Uint32Array(frequency.length + 1);
  for (const { terms } of vectors) {
    for (const term of terms) starts[term + 1]! += 1;
  }
  for (let term = 0; term < frequency.length; term += 1) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const total = starts[frequency.length] ?? 0;
  const texts = new Uint32Array(total);
  const weights = new Float32Array(total);
  vectors.forEach((vector, text) => {
    vector.terms.forEach((term, i) => {
      const at = next[term]!;
      next[term] = at + 1;
      texts[at] = text;
      weights[at] = vector.weights[i]!;
    });
  });
  return { starts, texts, weights };
}
