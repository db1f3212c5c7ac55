import type { StartData } from '../data.ts';
import { recordsOfDoc } from './doc-records.ts';
import type { Found } from './finder.ts';

/**
 * Which record each place of a shard belongs to. A range of n characters has n - 1 places; what runs
 * over its end into the next range is no text.
 */
interface Spans {
  /** The first place of every range, ascending, and one beyond the last. */
  readonly starts: Int32Array;
  readonly records: Int32Array;
  /** Where the range begins in the text of its record. */
  readonly offsets: Int32Array;
}

const spansKnown = new WeakMap<StartData, readonly Spans[]>();

/** The spans of every shard, made the first time they are asked for. */
function spansOf(data: StartData): readonly Spans[] {
  const known = spansKnown.get(data);
  if (known) return known;
  const made = data.shards.map(({ docs }) => spansIn(data, docs));
  spansKnown.set(data, made);
  return made;
}

function spansIn(data: StartData, docs: readonly number[]): Spans {
  const starts: number[] = [0];
  const owners: number[] = [];
  const offsets: number[] = [];
  let place = 0;
  for (const doc of docs) {
    const [from, end] = recordsOfDoc(data, doc);
    for (let record = from; record < end; record++) {
      let offset = 0;
      for (const length of data.records.rangesOf(record)) {
        owners.push(record);
        offsets.push(offset);
        starts.push((place += Math.max(0, length - 1)));
        offset += length + 1;
      }
    }
  }
  return {
    starts: Int32Array.from(starts),
    records: Int32Array.from(owners),
    offsets: Int32Array.from(offsets),
  };
}

/**
 * The records in which strings of `length` characters begin at these places of each shard, ascending,
 * with where in the record they begin. Strings that run over the end of a range are none.
 */
export function recordsAt(
  data: StartData,
  places: readonly (readonly number[])[],
  length: number,
): Found[] {
  const found = spansOf(data).flatMap((spans, shard) =>
    inShard(spans, places[shard] ?? [], length),
  );
  // Each shard is in order; only several have to be put together.
  return places.length > 1 ? found.sort((a, b) => a.record - b.record) : found;
}

function inShard(spans: Spans, places: readonly number[], length: number): Found[] {
  const found: { record: number; at: number[] }[] = [];
  let range = 0;
  for (const place of places) {
    range = rangeOf(spans.starts, place, range);
    const start = spans.starts[range] ?? 0;
    if (place + length - 1 > (spans.starts[range + 1] ?? 0)) continue;
    const record = spans.records[range] ?? -1;
    const at = (spans.offsets[range] ?? 0) + place - start;
    const last = found.at(-1);
    if (last?.record === record) last.at.push(at);
    else found.push({ record, at: [at] });
  }
  return found;
}

/** The range that holds `place`, looked for from range `from` on, in steps that grow. */
function rangeOf(starts: Int32Array, place: number, from: number): number {
  let step = 1;
  let low = from;
  while (low + step < starts.length && (starts[low + step] ?? Infinity) <= place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= place) low = middle;
    else high = middle;
  }
  return low;
}
