import { gatherCandidates, type Candidates, type Found } from './candidates.ts';
import type { Moves } from './moves.ts';
import { clear, find, foremost, product, spread, type Looking } from './similarity.ts';

/**
 * The candidates of every text, just as `candidatesOf` gives them but for the floor, from those of an
 * earlier comparison. `fresh` (by place) marks texts that were not there or whose vector was another.
 */
export function updatedCandidates(
  earlier: Candidates,
  moves: Moves,
  fresh: Uint8Array,
  looking: Looking,
): Candidates {
  const arrivals = arrivalsOf(earlier, moves, fresh, looking);
  const gathering = gatherCandidates(fresh.length, earlier.floor, earlier);
  const most = looking.limits.compared;
  for (let text = 0; text < fresh.length; text += 1) {
    const before = moves.before[text]!;
    if (fresh[text] === 1) {
      gathering.add(find(text, looking));
      continue;
    }
    const stayed = stayedOf(earlier, before, moves.now, fresh);
    const come = arrivals.get(text) ?? [];
    const left = earlier.starts[before + 1]! - earlier.starts[before]! - stayed.length;
    if (left === 0 && come.length === 0) gathering.copy(earlier, before, moves.now);
    else if (come === DOUBTFUL || (earlier.bars[before]! > 0 && stayed.length + come.length < most))
      gathering.add(find(text, looking));
    else gathering.add(compareAmong(text, Uint32Array.of(...stayed, ...come), looking));
  }
  return gathering.candidates();
}

/** Where a fresh text stands just at the bar, what is known does not tell whether it gets over it. */
const DOUBTFUL: number[] = [-1];

/** The fresh texts that a text which is not (by place) has above its bar. */
function arrivalsOf(
  { bars }: Candidates,
  { before }: Moves,
  fresh: Uint8Array,
  looking: Looking,
): ReadonlyMap<number, readonly number[]> {
  const arrivals = new Map<number, number[]>();
  const { common } = looking;
  fresh.forEach((isFresh, text) => {
    if (isFresh === 0) return;
    for (const seeker of seekersOf(text, fresh, looking)) {
      const bar = bars[before[seeker]!]!;
      const share = common[seeker]!;
      const known = arrivals.get(seeker);
      if (share === bar) arrivals.set(seeker, DOUBTFUL);
      else if (share > bar && known !== DOUBTFUL) {
        if (known === undefined) arrivals.set(seeker, [text]);
        else known.push(text);
      }
      common[seeker] = 0;
    }
  });
  return arrivals;
}

/**
 * The texts, none of them fresh, that meet this one: `common` says by how much, as they see it; the
 * caller clears it again.
 */
function seekersOf(text: number, fresh: Uint8Array, looking: Looking): Uint32Array {
  const { space, groups, cuts, common, met } = looking;
  const { vectors, holders } = space;
  const group = groups[text]!;
  let count = 0;
  for (let i = vectors.starts[text]!; i < vectors.starts[text + 1]!; i += 1) {
    const term = vectors.columns[i]!;
    const weight = vectors.weights[i]!;
    const last = holders.starts[term + 1]!;
    for (let at = holders.starts[term]!; at < last; at += 1) {
      const seeker = holders.columns[at]!;
      if (term >= cuts[seeker]! || fresh[seeker] === 1 || groups[seeker] === group) continue;
      if (common[seeker] === 0) met[count++] = seeker;
      common[seeker]! += weight * holders.weights[at]!;
    }
  }
  return met.subarray(0, count);
}

/** Those of a text's earlier candidates that are as they were, by their places now. */
function stayedOf(
  { starts, others }: Candidates,
  before: number,
  now: Int32Array,
  fresh: Uint8Array,
): number[] {
  const stayed: number[] = [];
  for (let at = starts[before]!; at < starts[before + 1]!; at += 1) {
    const other = now[others[at]!]!;
    if (other >= 0 && fresh[other] === 0) stayed.push(other);
  }
  return stayed;
}

/** The candidates of a text, which are among these. */
function compareAmong(text: number, others: Uint32Array, looking: Looking): Found {
  const { common, cuts, limits } = looking;
  spread(text, looking);
  for (const other of others) common[other] = product(other, looking, cuts[text]);
  const first = foremost(others, common, limits.compared);
  const found = {
    others: first,
    scores: first.map((other) => product(other, looking)),
    bar: first.length === limits.compared ? common[first.at(-1)!]! : 0,
  };
  clear(text, looking);
  for (const other of others) common[other] = 0;
  return found;
}
