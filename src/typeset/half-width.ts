/** A run of text and the class of the span it is set in, null for plain text. */
export interface Run {
  readonly text: string;
  readonly className: string | null;
  /** A line may end before it, though browsers do not see it by themselves. */
  readonly opens?: true;
}

/** Han, kana, full-width marks and CJK punctuation, the curly quotes and dashes of Chinese text. */
const CJK = /[\p{Script=Han}\u3000-\u30ff\uff00-\uffef“”‘’—…]/u;
const HAN = /[\u3400-\u9fff]/;
const HALF_WIDTH = /[,:;()!?]/g;
/** What needs no room before it: spaces and other marks. */
const MARK = /[\s\p{P}]/u;
/** Full-width marks whose glyphs leave their second half empty. */
const CLOSING = /[”’》〉」』）］】]/;

/** Numbers joined to one thing, as years and dates are; longer ones would not fit a narrow line. */
const JOINED = /(?<![\w.-])\d{1,4}(?:[-–—～]\d{1,4}){1,2}年?(?![\w.-])/g;
/**
 * Between a Chinese character and quotation marks around a number or Latin letters: those bind browsers'
 * lines on both sides, as they would in English.
 */
const UNSEEN =
  /(?<=[\p{Script=Han}、。，；：）》,;:)])(?=[“‘][\w.+-])|(?<=[\w.+%-][”’])(?=[\p{Script=Han}《（])/gu;

/** Without any of these there is nothing to look for, as in most short texts. */
const ANY = /[,:;()!?“‘”’\d]/;

/** What is set apart, and how; of no length where nothing but the end of a line is allowed. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly className: string | null;
}

/**
 * Numbers that belong together are kept on one line (`nobr`). Cuts out the characters after which a half-width mark between Chinese characters wants room (`hc`):
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
  const places = ANY.test(text) ? placesIn(text) : [];
  let start = 0;
  return parts.map((part) => {
    const end = start + part.length;
    const runs = cut(text, start, end, places);
    start = end;
    return runs;
  });
}

function placesIn(text: string): Place[] {
  return [...marksIn(text), ...joinedIn(text), ...unseenIn(text)].sort(
    (a, b) => a.at - b.at || a.length - b.length,
  );
}

function joinedIn(text: string): Place[] {
  return [...text.matchAll(JOINED)].map(({ 0: { length }, index }) => ({
    at: index,
    length,
    className: 'nobr',
  }));
}

function unseenIn(text: string): Place[] {
  return [...text.matchAll(UNSEEN)].map(({ index }) => ({ at: index, length: 0, className: null }));
}

/** The marks set apart, in order. */
function marksIn(text: string): Place[] {
  const places: Place[] = [];
  const add = (at: number, className: string) => {
    if (at > (places.at(-1)?.at ?? -1)) places.push({ at, length: 1, className });
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
  let opens = false;
  const add = (to: number, className: string | null) => {
    if (to <= from) return;
    runs.push({ text: text.slice(from, to), className, ...(opens ? { opens } : {}) });
    from = to;
    opens = false;
  };
  for (const { at, length, className } of places) {
    if (at + length < start || at >= end) continue;
    add(at, null);
    if (length === 0) opens = true;
    else add(Math.min(at + length, end), className);
  }
  add(end, null);
  return runs;
}
