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

/** The segments before the one that an offset stands in, of the same sentence, the nearest first. */
export function segmentsBefore({ segments }: Passage, at: number): Segment[] {
  const i = segmentIndex(segments, at);
  const own = segments[i];
  return segments
    .slice(0, i)
    .filter(({ sentence }) => sentence === own?.sentence)
    .reverse();
}

/** How far before a figure words still tell of it, in UTF-16 units. */
const REACH = 160;

/** The words of its segment before an offset, the nearest ones where these are many. */
export function wordsBefore(passage: Passage, at: number): Span {
  return { start: Math.max(segmentOf(passage, at).start, at - REACH), end: at };
}
