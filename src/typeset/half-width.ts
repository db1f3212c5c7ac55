/** A run of text and the class of the span it is set in, null for plain text. */
export interface Run {
  readonly text: string;
  readonly className: string | null;
}

/** Han, kana, full-width marks and CJK punctuation, the curly quotes and dashes of Chinese text. */
const CJK = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef“”‘’—…]/u;
const HAN = /[\u3400-\u9fff]/;
const HALF_WIDTH = /[,:;()!?]/g;
/** What needs no room before it: spaces and other marks. */
const MARK = /[\s\p{P}]/u;
/** Full-width marks whose glyphs leave their second half empty. */
const CLOSING = /[”’》〉」』）］】]/;

/** A character set apart, and how. */
interface Place {
  readonly at: number;
  readonly className: string;
}

/**
 * Cuts out the characters after which a half-width mark between Chinese characters wants room (`hc`):
 * the mark itself when it closes, the character before it when it opens. Set tight (`hq`) is the mark
 * before another or a space, and a full-width mark before a half-width one, half as wide. A style sheet does both,
 * so that the marks sit as full-width ones do. The runs joined are the text, unchanged.
 */
export function halfWidthRuns(text: string): Run[] {
  return halfWidthParts([text])[0] ?? [];
}

/** The runs of each part of a text that is shown in parts (some marked, say): neighbours are considered. */
export function halfWidthParts(parts: readonly string[]): Run[][] {
  const text = parts.join('');
  const places = placesIn(text);
  let start = 0;
  return parts.map((part) => {
    const end = start + part.length;
    const runs = cut(text, start, end, places);
    start = end;
    return runs;
  });
}

/** The characters set apart, in order. */
function placesIn(text: string): Place[] {
  const places: Place[] = [];
  const add = (at: number, className: string) => {
    if (at > (places.at(-1)?.at ?? -1)) places.push({ at, className });
  };
  for (const { 0: mark, index } of text.matchAll(HALF_WIDTH)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
    if (!CJK.test(before) && !CJK.test(after)) continue;
    if (mark !== '(' && CLOSING.test(before)) add(index - 1, 'hq');
    if (mark !== '(') add(index, MARK.test(after) ? 'hq' : 'hc');
    else if (HAN.test(before)) add(index - 1, 'hc');
  }
  return places;
}

function cut(text: string, start: number, end: number, places: readonly Place[]): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const { at, className } of places) {
    if (at < start || at >= end) continue;
    if (at > from) runs.push({ text: text.slice(from, at), className: null });
    runs.push({ text: text.charAt(at), className });
    from = at + 1;
  }
  if (from < end) runs.push({ text: text.slice(from, end), className: null });
  return runs;
}
