import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { pngOf } from './png.ts';
import { subsetFont } from './subset.ts';
import { unwrapWoff } from './woff.ts';

/** The parts of a PNG file by name. */
function partsOf(png: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/** A picture's pixels, read back from its file. */
function pixelsOf(file: Uint8Array): Buffer {
  const parts = partsOf(Buffer.from(file));
  const head = parts.get('IHDR')!;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(parts.get('IDAT')!);
  const palette = parts.get('PLTE');
  const bytes = palette === undefined ? 3 : 1;
  const pixels: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const start = row * (width * bytes + 1) + 1;
    for (let at = start; at < start + width * bytes; at += bytes) {
      const colour =
        palette === undefined
          ? rows.subarray(at, at + 3)
          : palette.subarray(rows[at]! * 3, rows[at]! * 3 + 3);
      pixels.push(...colour, 255);
    }
  }
  return Buffer.from(pixels);
}

describe('pngOf', () => {
  it.each([
    ['one colour', 1],
    ['as many as a palette holds', 256],
    ['one more', 257],
    ['thousands', 5000],
  ])('keeps every pixel of a picture of %s', (_, colours) => {
    const size = { width: 97, height: 61 };
    const pixels = Buffer.alloc(size.width * size.height * 4, 255);
    for (let at = 0; at < pixels.length / 4; at += 1) {
      const colour = Math.floor(at / 3) % colours;
      pixels.writeUIntBE((colour * 0x01f3b5) % 0x1000000, at * 4, 3);
    }
    expect(pixelsOf(pngOf(pixels, size)).equals(pixels)).toBe(true);
  });

  it('is read by others', () => {
    const size = { width: 300, height: 20 };
    const pixels = Buffer.alloc(size.width * size.height * 4, 255);
    const link = `data:image/png;base64,${Buffer.from(pngOf(pixels, size)).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="20"><rect width="300" height="20"/><image width="300" height="20" href="${link}"/></svg>`;
    expect(new Resvg(svg).render().pixels.equals(pixels)).toBe(true);
  });
});

describe('subsetFont', () => {
  const file = fileURLToPath(
    import.meta
      .resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff'),
  );
  const font = unwrapWoff(readFileSync(file));

  it('leaves the outlines of other characters out', () => {
    const subset = subsetFont(font, '科技政策 2024 àé（）');
    expect(subset.length).toBeLessThan(font.length / 5);
    expect(subset.subarray(0, 6).equals(font.subarray(0, 6))).toBe(true);
  });

  it('refuses what is no such font', () => {
    expect(() => subsetFont(Buffer.alloc(64), '')).toThrow('cmap');
  });
});
