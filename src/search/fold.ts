/** Pairs of a traditional character and its simplified form. */
export type CharMap = ReadonlyMap<string, string>;

const NO_PAIRS: CharMap = new Map();
const WHITE = /\s+/gu;
/** A character with everything that joins it under NFKC: marks, half-width voicing, Hangul jamo. */
const CLUSTER = /[^][\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/gu;

/**
 * What two strings share when a reader takes them for the same: NFKC, case folded, white space
 * removed, traditional characters made simplified by `traditional`.
 */
export function fold(text: string, traditional: CharMap = NO_PAIRS): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').replace(WHITE, '');
  return traditional.size === 0 ? plain : simplify(plain, traditional);
}

/** Replaces every character that `pairs` names. */
function simplify(text: string, pairs: CharMap): string {
  return text.replaceAll(namedBy(pairs), (char) => pairs.get(char) ?? char);
}

/** One pattern for all characters of a map; most texts hold none of them, which a pattern sees at once. */
const patterns = new WeakMap<CharMap, RegExp>();

function namedBy(pairs: CharMap): RegExp {
  const pattern = patterns.get(pairs) ?? new RegExp(`[${[...pairs.keys()].join('')}]`, 'gu');
  patterns.set(pairs, pattern);
  return pattern;
}

/** A folded text and, for each of its UTF-16 units, where it came from in the original. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds `text` and keeps the way back: unit i of the result comes from `starts[i]`–`ends[i]`. */
export function foldWithOffsets(text: string, traditional: CharMap = NO_PAIRS): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const match of text.matchAll(CLUSTER)) {
    const piece = foldCluster(match[0], traditional);
    folded += piece;
    const end = match.index + match[0].length;
    for (let left = piece.length; left > 0; left--) {
      starts.push(match.index);
      ends.push(end);
    }
  }
  return { folded, starts, ends };
}

/** Common Chinese characters, most of every text, fold to themselves or their simplified form. */
function foldCluster(cluster: string, traditional: CharMap): string {
  const code = cluster.length === 1 ? cluster.charCodeAt(0) : 0;
  if (code >= 0x4e00 && code <= 0x9fff) return traditional.get(cluster) ?? cluster;
  return fold(cluster, traditional);
}

/** Every place of `needle` in `hay`, UTF-16 offsets, overlaps included. */
export function occurrences(hay: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) found.push(at);
  return found;
}

/** Reads pairs written one after the other: `國国際际`. */
export function pairsOf(written: string): CharMap {
  const chars = [...written];
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < chars.length; at += 2) pairs.set(chars[at] ?? '', chars[at + 1] ?? '');
  return pairs;
}
