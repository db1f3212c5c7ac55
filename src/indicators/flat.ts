/**
 * The text with full-width letters, figures and punctuation as their plain forms (，→ ,  （→ (), one
 * for one, so that every offset stays.
 */
export function flatten(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => wide.normalize('NFKC')).replaceAll('\u3000', ' ');
}

/** A stretch of text, [start, end) in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch between commas, semicolons and colons outside brackets, and the sentence it is part of. */
export interface Segment extends Span {
  readonly sentence: Span;
}

/** The segments of a flat text, in order; the marks between them belong to none. */
export function segmentsOf(flat: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { 0: words } of flat.matchAll(/[^。!?\n]*(?:[。!?\n]|$)/gu)) {
    const end = start + words.replace(/[。!?\n]$/u, '').length;
    segments.push(...segmentsBetween(flat, { start, end }));
    start += words.length;
  }
  return segments;
}

function segmentsBetween(flat: string, sentence: Span): Segment[] {
  const segments: Segment[] = [];
  let [start, depth] = [sentence.start, 0];
  for (let i = sentence.start; i < sentence.end; i += 1) {
    const mark = flat.charAt(i);
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && isComma(flat, i)) {
      segments.push({ start, end: i, sentence });
      start = i + 1;
    }
  }
  return [...segments, { start, end: sentence.end, sentence }];
}

/** The index of the segment that an offset stands in, or before whose mark it stands. */
export function segmentIndex(segments: readonly Segment[], at: number): number {
  let [low, high] = [0, segments.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((segments[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A comma between figures (1,300) divides thousands, not words. */
function isComma(flat: string, at: number): boolean {
  const mark = flat.charAt(at);
  if (mark === ';' || mark === ':') return true;
  return mark === ',' && !/^\d,\d{3}(?!\d)/u.test(flat.slice(at - 1, at + 5));
}

/** Where the words of quoted names and of book titles stand: “…” of up to 30 characters, 《…》. */
export function namedSpans(flat: string): Span[] {
  return [...flat.matchAll(/“[^“”]{1,30}”|《[^《》]+》/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
