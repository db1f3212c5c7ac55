import { foldWithOffsets, occurrences } from '../fold.ts';
import type { CharMap, FoldedText } from '../fold.ts';

/** A stretch of an excerpt; `gap` where text was left out before it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Text shown around every hit, in UTF-16 units. */
const AROUND = 36;
/** A text up to this long is shown whole. */
const SHORT = 120;
/** What is shown of a text in which nothing is marked. */
const OPENING = 90;

type Span = readonly [number, number];

/** Where the folded `marks` stand in the original text: offsets, merged where they touch. */
export function markSpans(text: string, marks: readonly string[], traditional: CharMap): Span[] {
  const { folded, starts, ends } = foldedLately(text, traditional);
  const spans = marks.flatMap((mark) =>
    occurrences(folded, mark).map((at): Span => [
      starts[at] ?? 0,
      ends[at + mark.length - 1] ?? text.length,
    ]),
  );
  return merge(spans, 0);
}

/** Texts kept folded: while a query grows the same ones are shown again and again. */
const KEPT = 300;
const kept = new WeakMap<CharMap, Map<string, FoldedText>>();

function foldedLately(text: string, traditional: CharMap): FoldedText {
  const known = kept.get(traditional) ?? new Map<string, FoldedText>();
  kept.set(traditional, known);
  const folded = known.get(text) ?? foldWithOffsets(text, traditional);
  if (known.size >= KEPT) known.clear();
  known.set(text, folded);
  return folded;
}

/** Sorted spans, joined where less than `reach` apart. */
function merge(spans: readonly Span[], reach: number): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1] + reach) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The clause's text around all hits, every hit marked at its original characters. */
export function excerpt(
  ranges: readonly string[],
  marks: readonly string[],
  traditional: CharMap,
): Piece[] {
  const marked = ranges.map((text) => ({ text, spans: markSpans(text, marks, traditional) }));
  const withHits = marked.filter(({ spans }) => spans.length > 0);
  const shown = withHits.length > 0 ? withHits : marked.slice(0, 1);
  return shown.flatMap(({ text, spans }, at) => [
    ...(at > 0 ? [{ text: ' … ', marked: false }] : []),
    ...pieces(text, spans),
  ]);
}

function pieces(text: string, spans: readonly Span[]): Piece[] {
  const windows =
    text.length <= SHORT
      ? [[0, text.length] as Span]
      : spans.length === 0
        ? [[0, OPENING] as Span]
        : merge(
            spans.map(([start, end]): Span => [
              Math.max(0, start - AROUND),
              Math.min(text.length, end + AROUND),
            ]),
            AROUND / 2,
          );
  return windows.flatMap((window, at) => {
    const before = at === 0 && window[0] === 0 ? '' : '…';
    const after = at === windows.length - 1 && window[1] < text.length ? '…' : '';
    return withEnds(cut(text, window, spans), before, after);
  });
}

function cut(text: string, [from, to]: Span, spans: readonly Span[]): Piece[] {
  const [start, end] = [boundary(text, from), boundary(text, to)];
  const result: Piece[] = [];
  let at = start;
  const push = (until: number, marked: boolean) => {
    if (until > at) result.push({ text: text.slice(at, until), marked });
    at = Math.max(at, until);
  };
  for (const [markStart, markEnd] of spans) {
    if (markEnd <= start || markStart >= end) continue;
    push(markStart, false);
    push(markEnd, true);
  }
  push(end, false);
  return result;
}

/** Never between the halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function withEnds(list: readonly Piece[], before: string, after: string): Piece[] {
  return [
    ...(before === '' ? [] : [{ text: before, marked: false }]),
    ...list,
    ...(after === '' ? [] : [{ text: after, marked: false }]),
  ];
}
