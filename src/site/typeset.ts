/** A run of text and the class of the span it is set in, null for plain text. */
export interface Run {
  readonly text: string;
  readonly className: string | null;
}

/** Han, kana, full-width marks and CJK punctuation, the curly quotes and dashes of Chinese text. */
const CJK = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef“”‘’—…]/u;
const HAN = /[\u3400-\u9fff]/;
const HALF_WIDTH = /[,:;()!?]/g;

/**
 * Cuts out the characters after which a half-width mark between Chinese characters wants room (`hc`):
 * the mark itself when it closes, the character before it when it opens. A style sheet gives the room,
 * so that the marks sit as full-width ones do. The runs joined are the text, unchanged.
 */
export function halfWidthRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(HALF_WIDTH)) {
    if (!besideChinese(text, match.index)) continue;
    const at = match[0] === '(' ? match.index - 1 : match.index;
    if (at < from || (match[0] === '(' && !HAN.test(text.charAt(at)))) continue;
    if (at > from) runs.push({ text: text.slice(from, at), className: null });
    runs.push({ text: text.charAt(at), className: 'hc' });
    from = at + 1;
  }
  if (from < text.length) runs.push({ text: text.slice(from), className: null });
  return runs;
}

function besideChinese(text: string, at: number): boolean {
  return CJK.test(text.charAt(at - 1)) || CJK.test(text.charAt(at + 1));
}

const UNBREAKABLE = /[（(［[][^（(［[）)］\]]{1,14}[）)］\]]|\d{4}(?:[-–—~～至]+\d{4})?年?/g;

/** Cuts a title so that years (`2023-2027年`) and short brackets can be kept in one piece (`nobr`). */
export function titleRuns(title: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of title.matchAll(UNBREAKABLE)) {
    if (match.index > from) runs.push({ text: title.slice(from, match.index), className: null });
    runs.push({ text: match[0], className: 'nobr' });
    from = match.index + match[0].length;
  }
  if (from < title.length) runs.push({ text: title.slice(from), className: null });
  return runs;
}

/** How wide a text is, in widths of a Chinese character: Latin letters, figures and blanks take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/^[\u0020-\u024f]$/u.test(one) ? 0.56 : 1), 0);
}
