import type { Compared } from './compared.ts';

/** What comes first: everything that is not an array of numbers, and where those stand after it. */
interface Head {
  readonly keys: Compared['keys'];
  readonly terms: readonly string[];
  readonly all: number;
  readonly floor: number;
  /** How many bytes each array takes, in their order. */
  readonly lengths: readonly number[];
}

const NONE = new Uint8Array();
/** Every array begins at a multiple of so many bytes. */
const STEP = 8;

/** As bytes, piece by piece; the same program on the same kind of machine reads them again. */
export function toBytes(compared: Compared): readonly Uint8Array[] {
  const { keys, rows, commonness, candidates } = compared;
  const arrays = [
    commonness.terms,
    rows.starts,
    rows.numbers,
    rows.counts,
    candidates.starts,
    candidates.others,
    candidates.scored,
    candidates.scores,
    candidates.bars,
  ];
  const head: Head = {
    keys,
    terms: rows.terms,
    all: commonness.all,
    floor: candidates.floor,
    lengths: arrays.map(({ byteLength }) => byteLength),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const pieces = [text, ...arrays].map(({ buffer, byteOffset, byteLength }) => {
    return [new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(gap(byteLength))];
  });
  return [new Uint8Array(Float64Array.of(text.length).buffer), ...pieces.flat()];
}

/** From such bytes, whose arrays are used where they stand. */
export function fromBytes(bytes: Uint8Array): Compared {
  const { buffer, byteOffset, byteLength } = bytes;
  const isInStep = byteOffset % STEP === 0;
  const whole = isInStep ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
  let at = STEP;
  const take = (length: number): Uint8Array => {
    const piece = whole.subarray(at, at + length);
    at += length + gap(length);
    return piece;
  };
  const size = doubles(whole.subarray(0, STEP))[0] ?? 0;
  const { keys, terms, all, floor, lengths } = JSON.parse(
    new TextDecoder().decode(take(size)),
  ) as Head;
  const [common, ...pieces] = lengths.map(take);
  const [rows, numbers, counts, starts, others, scored, scores, bars] = pieces;
  return {
    keys,
    rows: { terms, starts: words(rows), numbers: words(numbers), counts: floats(counts) },
    commonness: { terms: common ?? NONE, all },
    candidates: {
      starts: words(starts),
      others: words(others),
      scored: words(scored),
      scores: doubles(scores),
      floor,
      bars: doubles(bars),
    },
  };
}

function words(bytes: Uint8Array = NONE): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function floats(bytes: Uint8Array = NONE): Float32Array {
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function doubles(bytes: Uint8Array = NONE): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
}

function gap(length: number): number {
  return (STEP - (length % STEP)) % STEP;
}
