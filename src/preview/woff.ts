/**
 * A web font unwrapped: fonts from npm are WOFF (tables, packed with zlib one by one), which neither
 * operating systems nor the program that draws previews can read.
 */
import { inflateSync } from 'node:zlib';

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Buffer;
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** Returns the plain font (TTF or OTF) inside a WOFF 1.0 file; throws on other bytes. */
export function unwrapWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) =>
    readTable(woff, WOFF_HEADER + index * WOFF_ENTRY),
  );
  const header = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * tables.length);
  writeHeader(header, woff.readUInt32BE(4), tables.length);
  const body: Buffer[] = [];
  let offset = header.length;
  for (const [index, table] of tables.entries()) {
    writeEntry(header, SFNT_HEADER + index * SFNT_ENTRY, table, offset);
    const padded = Buffer.alloc(Math.ceil(table.data.length / 4) * 4);
    table.data.copy(padded);
    body.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...body]);
}

function readTable(woff: Buffer, entry: number): Table {
  const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
  const bytes = woff.subarray(offset, offset! + packed!);
  return {
    tag: woff.readUInt32BE(entry),
    checksum: woff.readUInt32BE(entry + 16),
    data: packed === length ? bytes : inflateSync(bytes),
  };
}

function writeHeader(header: Buffer, flavor: number, count: number): void {
  const selector = Math.floor(Math.log2(count));
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** selector * 16, 6);
  header.writeUInt16BE(selector, 8);
  header.writeUInt16BE((count - 2 ** selector) * 16, 10);
}

function writeEntry(header: Buffer, at: number, table: Table, offset: number): void {
  header.writeUInt32BE(table.tag, at);
  header.writeUInt32BE(table.checksum, at + 4);
  header.writeUInt32BE(offset, at + 8);
  header.writeUInt32BE(table.data.length, at + 12);
}
