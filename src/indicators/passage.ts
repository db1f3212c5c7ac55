import type { Clause } from '../model/corpus.ts';
import { spokenText } from '../relations/endpoints.ts';
import { flatten, namedSpans, segmentIndex, segmentsOf, type Segment, type Span } from './flat.ts';

/** A stretch of a clause's text that belongs to no smaller clause. */
export interface Passage {
  /** Where it starts in the clause's text, UTF-16 units. */
  readonly at: number;
  /** As printed, notes on responsible units blanked. */
  readonly raw: string;
  readonly flat: string;
  readonly segments: readonly Segment[];
  /** Quoted names and titles of books. */
  readonly names: readonly Span[];
}

/** The passages of a clause, in order; offsets into them and into the text differ by `at` alone. */
export function passagesOf(clause: Clause): Passage[] {
  const points = [...clause.text];
  const spoken = spokenText(clause);
  return clause.own.map(([start, end]) => {
    const at = points.slice(0, start).join('').length;
    const raw = spoken.slice(at, at + points.slice(start, end).join('').length);
    const flat = flatten(raw);
    return { at, raw, flat, segments: segmentsOf(flat), names: namedSpans(flat) };
  });
}

/** The segment of a passage that an offset stands in. */
export function segmentOf({ segments, flat }: Passage, at: number): Segment {
  const whole = { start: 0, end: flat.length };
  return segments[segmentIndex(segments, at)] ?? { ...whole, sentence: whole };
}

/** The segment before the one that an offset stands in, in the same sentence; null where there is none. */
export function segmentBefore({ segments }: Passage, at: number): Segment | null {
  const i = segmentIndex(segments, at);
  const [before, own] = [segments[i - 1], segments[i]];
  return before !== undefined && before.sentence === own?.sentence ? before : null;
}

/** How far before a figure words still tell of it, in UTF-16 units. */
const REACH = 160;

/** The words of its segment before an offset, the nearest ones where these are many. */
export function wordsBefore(passage: Passage, at: number): Span {
  return { start: Math.max(segmentOf(passage, at).start, at - REACH), end: at };
}
