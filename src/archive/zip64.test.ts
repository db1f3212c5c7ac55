import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from './files.ts';
import { zip } from './zip.ts';
import { needsZip64, withZip64End } from './zip64.ts';

describe('the end of a zip with many files', () => {
  const files = new Map(['一', '二', '三'].map((word, at) => [`${at}.txt`, bytesOf(word)]));
  const plain = Buffer.from(zip(files, { date: '2024-03-20' }));

  it('is needed when the plain one cannot say how many there are', () => {
    expect([0, 908, 65_534, 65_535, 1_000_000].map(needsZip64)).toEqual([
      ...[false, false, false],
      ...[true, true],
    ]);
  });

  it('leaves the files readable, and as many as it counts', () => {
    const read = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes)).map(([path, content]) => [path, textOf(content)]);
    expect(read(withZip64End(plain, 3))).toEqual(read(plain));
    expect(read(withZip64End(plain, 2))).toEqual(read(plain).slice(0, 2));
  });

  it('is the plain one with two records before it', () => {
    const made = Buffer.from(withZip64End(plain, 3));
    expect(made.length).toBe(plain.length + 76);
    expect(made.subarray(0, plain.length - 22).equals(plain.subarray(0, -22))).toBe(true);
    expect(made.readUInt32LE(plain.length - 22)).toBe(0x06064b50);
    expect(made.readBigUInt64LE(made.length - 34)).toBe(BigInt(plain.length - 22));
    expect(made.readUInt16LE(made.length - 12)).toBe(0xffff);
  });
});
