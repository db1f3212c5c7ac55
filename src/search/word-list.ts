/**
 * Words with their counts, as small as they come: in the order of their characters, each without what
 * it shares with the one before, and its count as a power of √2.
 *
 *     科技 ×8, 科技创新 ×3, 人才 ×1   →   0人才A0科技G2创新D
 */

/** The letter for 1; each further one stands for √2 times as much. */
const ONE = 65;

/** One string for words that hold neither digits nor Latin letters. */
export function packWords(words: readonly (readonly [string, number])[]): string {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted
    .map(([word, count], at) => {
      const shared = sharedStart(sorted[at - 1]?.[0] ?? '', word);
      const size = String.fromCharCode(ONE + Math.round(2 * Math.log2(count)));
      return `${shared}${word.slice(shared)}${size}`;
    })
    .join('');
}

/** UTF-16 units that both begin with, as many as one digit can say. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < 9 && length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The words with their counts to within a fifth, most frequent first. */
export function unpackWords(packed: string): [string, number][] {
  const words: [string, number][] = [];
  let word = '';
  for (const [, shared, rest = '', size = ''] of packed.matchAll(/(\d)(\D+)(\D)/gu)) {
    word = word.slice(0, Number(shared)) + rest;
    words.push([word, Math.round(2 ** ((size.charCodeAt(0) - ONE) / 2))]);
  }
  return words.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
