/** A picture of a few colours as a PNG file (RFC 2083) with a palette: a third of the bytes of full colour. */
import { constants, crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A palette has no more. */
const COLOURS = 256;
const PALETTE = 3;
const FULL = 2;

/** Size of a picture in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opaque pixels (four bytes each: red, green, blue, one unused; row by row) as a PNG file. */
export function pngOf(pixels: Uint8Array, { width, height }: Size): Uint8Array {
  const { places, colours } = numbered(pixels, width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  if (colours.length > COLOURS) {
    head[9] = FULL;
    const rows = rowsOf(withoutAlpha(pixels), width * 3, height);
    return Buffer.concat([SIGNATURE, chunk('IHDR', head), packed(rows), chunk('IEND')]);
  }
  head[9] = PALETTE;
  const palette = withoutAlpha(new Uint8Array(Int32Array.from(colours).buffer));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    packed(rowsOf(places, width, height)),
    chunk('IEND'),
  ]);
}

/** The colours in order of appearance, and each pixel's place among them while a byte can hold it. */
function numbered(
  pixels: Uint8Array,
  width: number,
): { places: Uint8Array; colours: readonly number[] } {
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const places = new Uint8Array(words.length);
  const known = new Map<number, number>();
  for (let row = 0; row < words.length && known.size <= COLOURS; row += width) {
    // Paper is mostly blank.
    if (isRepeated(pixels, row * 4, width * 4)) places.copyWithin(row, row - width, row);
    else numberRow(words, places, row, row + width, known);
  }
  return { places, colours: [...known.keys()] };
}

/** True where a row of so many bytes is the one before it once more. */
function isRepeated(pixels: Uint8Array, from: number, length: number): boolean {
  if (from < length) return false;
  return (
    Buffer.compare(pixels.subarray(from - length, from), pixels.subarray(from, from + length)) === 0
  );
}

function numberRow(
  words: Int32Array,
  places: Uint8Array,
  from: number,
  to: number,
  known: Map<number, number>,
): void {
  let last = 0;
  let place = -1;
  for (let at = from; at < to; at += 1) {
    const word = words[at]!;
    if (place < 0 || word !== last) {
      place = known.get(word) ?? known.size;
      known.set(word, place);
      last = word;
    }
    places[at] = place;
  }
}

function withoutAlpha(pixels: Uint8Array): Buffer {
  return Buffer.from(pixels.filter((_, at) => at % 4 !== 3));
}

/** Each row behind a byte that says it is not filtered: words on plain paper pack best so. */
function rowsOf(bytes: Uint8Array, length: number, height: number): Buffer {
  const rows = Buffer.alloc((length + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(bytes.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return rows;
}

function packed(rows: Buffer): Buffer {
  return chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE }));
}

function chunk(name: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from(name, 'latin1'),
    data,
    Buffer.alloc(4),
  ]);
  bytes.writeUInt32BE(data.length, 0);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
