import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unwrapWoff } from './woff.ts';

const font = fileURLToPath(
  import.meta
    .resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'),
);

/** The sum of big-endian 32-bit words, as the font format defines a checksum. */
function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('unwrapWoff', () => {
  const sfnt = unwrapWoff(readFileSync(font));

  it('gives every table where the directory says, with the checksum it states', () => {
    const count = sfnt.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let index = 0; index < count; index++) {
      const entry = 12 + index * 16;
      // The table `head` holds a checksum of the whole file and is summed without it.
      if (sfnt.toString('latin1', entry, entry + 4) === 'head') continue;
      const offset = sfnt.readUInt32BE(entry + 8);
      const length = Math.ceil(sfnt.readUInt32BE(entry + 12) / 4) * 4;
      expect(checksum(sfnt.subarray(offset, offset + length))).toBe(sfnt.readUInt32BE(entry + 4));
    }
  });

  it('refuses other files', () => {
    expect(() => unwrapWoff(Buffer.from('wOF2----'))).toThrow('not a WOFF 1.0 font');
  });
});
