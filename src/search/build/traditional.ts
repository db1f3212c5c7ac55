import { Converter } from 'opencc-js/t2cn';
import type { CharMap } from '../fold.ts';

/** Blocks of Chinese characters, first and last code point. */
const BLOCKS = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const;

let pairs: CharMap | null = null;

/** Every traditional character with its simplified form, character by character. */
export function traditionalPairs(): CharMap {
  pairs ??= settle(collect());
  return pairs;
}

function collect(): Map<string, string> {
  const convert = Converter({ from: 't', to: 'cn' });
  const found = new Map<string, string>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCodePoint(code);
      const simplified = convert(char);
      if (simplified !== char && [...simplified].length === 1) found.set(char, simplified);
    }
  }
  return found;
}

/** Follows chains, so that no simplified form is itself replaced: folding twice changes nothing. */
function settle(found: ReadonlyMap<string, string>): CharMap {
  const settled = new Map<string, string>();
  for (const [char, simplified] of found) {
    const last = found.get(simplified) ?? simplified;
    if (last !== char) settled.set(char, last);
  }
  return settled;
}

/** The pairs among `all` whose key passes, written one after the other. */
export function writePairs(
  all: CharMap,
  keep: (char: string, simplified: string) => boolean,
): string {
  return [...all]
    .flatMap(([char, simplified]) => (keep(char, simplified) ? [char + simplified] : []))
    .join('');
}

/** Every character of these texts once. */
export function charactersIn(texts: Iterable<string>): Set<string> {
  // Millions of characters, a few thousand different ones: a mark for each is all that is written.
  const seen = new Uint8Array(0x11_0000);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at)!;
      if (code > 0xffff) at += 1;
      seen[code] = 1;
    }
  }
  const present = new Set<string>();
  seen.forEach((mark, code) => {
    if (mark === 1) present.add(String.fromCodePoint(code));
  });
  return present;
}
