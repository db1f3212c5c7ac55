import { TRADITIONAL } from '../data.ts';
import { fold, pairsOf } from '../fold.ts';
import type { CharMap } from '../fold.ts';
import type { Library } from './library.ts';

const CHINESE = /\p{Script=Han}/u;
/**
 * The pairs that fold this query: those of the texts, and, when it has a Chinese character that no
 * text has, all the others, fetched then.
 */
export async function withTraditional(library: Library, typed: string): Promise<CharMap> {
  const folded = fold(typed, library.traditional);
  const foreign = [...new Set(folded)].some(
    (char) => CHINESE.test(char) && !isKnown(library, char),
  );
  if (!foreign) return library.traditional;
  const written = await library.load(TRADITIONAL);
  return typeof written === 'string' ? pairsOf(written) : library.traditional;
}

function isKnown(library: Library, char: string): boolean {
  if (library.whole) return library.whole.some(({ folded }) => folded.includes(char));
  return library.data.alphabet.some((chars) => chars.includes(char));
}
