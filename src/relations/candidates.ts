import { Growing } from './growing.ts';

/** Two texts, by their places, and how much they have in common (0 to 1). */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The texts that each text was compared with, in flat arrays: there are millions. */
export interface Candidates {
  /** Those of text i stand in `others` at `starts[i]` up to `starts[i + 1]`, scored ones first. */
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  /** Scores from `floor` on, of the first of them: at `scored[i]` up to `scored[i + 1]`. */
  readonly scored: Uint32Array;
  readonly scores: Float64Array;
  readonly floor: number;
  /** What a text must have in common with text i, by its rarest terms, to be among them; 0 when all are. */
  readonly bars: Float64Array;
}

/** What one text was compared with, the most promising first. */
export interface Found {
  readonly others: readonly number[];
  readonly scores: readonly number[];
  readonly bar: number;
}

/** Takes what was found for one text after the other. */
export interface Gathering {
  readonly add: (found: Found) => void;
  /** Takes over text i of earlier ones, whose others now have the places `now`. */
  readonly copy: (earlier: Candidates, text: number, now: Int32Array) => void;
  readonly candidates: () => Candidates;
}

/**
 * Gathers the candidates of so many texts, about as many as there were `earlier`; scores below the floor
 * are not kept.
 */
export function gatherCandidates(texts: number, floor: number, earlier?: Candidates): Gathering {
  const [starts, scored] = [new Uint32Array(texts + 1), new Uint32Array(texts + 1)];
  const bars = new Float64Array(texts);
  const others = new Growing((length) => new Uint32Array(length), earlier?.others.length);
  const scores = new Growing((length) => new Float64Array(length), earlier?.scores.length);
  let text = 0;
  const close = (bar: number): void => {
    bars[text] = bar;
    text += 1;
    starts[text] = others.length;
    scored[text] = scores.length;
  };
  return {
    add: (found) => {
      found.scores.forEach((score, i) => {
        if (score < floor) return;
        others.push(found.others[i]!);
        scores.push(score);
      });
      found.scores.forEach((score, i) => {
        if (score < floor) others.push(found.others[i]!);
      });
      close(found.bar);
    },
    copy: (earlier, from, now) => {
      for (let at = earlier.starts[from]!; at < earlier.starts[from + 1]!; at += 1) {
        others.push(now[earlier.others[at]!]!);
      }
      scores.append(earlier.scores, earlier.scored[from]!, earlier.scored[from + 1]!);
      close(earlier.bars[from]!);
    },
    candidates: () => ({
      starts,
      others: others.whole(),
      scored,
      scores: scores.whole(),
      floor,
      bars,
    }),
  };
}

/** Every pair that has at least so much (not below the floor) in common, once, with `a` < `b`. */
export function pairsOf(candidates: Candidates, least: number): readonly Pair[] {
  const { starts, others, scored, scores } = candidates;
  const texts = starts.length - 1;
  const pairs: Pair[] = [];
  for (let text = 0; text < texts; text += 1) {
    const first = scored[text]!;
    for (let at = first; at < scored[text + 1]!; at += 1) {
      const score = scores[at]!;
      if (score < least) continue;
      const other = others[starts[text]! + at - first]!;
      if (text < other) pairs.push({ a: text, b: other, score });
      // Either of the two may have met the other.
      else if (!has(candidates, other, text, least)) pairs.push({ a: other, b: text, score });
    }
  }
  return pairs;
}

/** True where one text's candidates hold the other with at least so much in common. */
function has(
  { starts, others, scored, scores }: Candidates,
  text: number,
  other: number,
  least: number,
): boolean {
  const first = scored[text]!;
  for (let at = first; at < scored[text + 1]!; at += 1) {
    if (others[starts[text]! + at - first] === other) return scores[at]! >= least;
  }
  return false;
}
