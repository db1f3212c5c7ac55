import { describe, expect, it } from 'vitest';
import { pageLines, type PdfPiece } from './page.ts';

const SIZE = 10;
const piece = (text: string, x: number, y: number): PdfPiece => ({
  text,
  x,
  y,
  width: SIZE * [...text].length,
  size: SIZE,
  isTurned: false,
});
const LEFT = '左栏的文字从头写到尾不断';
const RIGHT = '右栏的文字也从头写到尾呢';
const rows = (count: number, left = LEFT, right = RIGHT): PdfPiece[] =>
  Array.from({ length: count }, (_, i) => [
    piece(`${left}${String(i)}`, 60, 700 - 20 * i),
    piece(`${right}${String(i)}`, 320, 700 - 20 * i),
  ]).flat();
const textOf = (pieces: PdfPiece[]): string[] => pageLines(pieces, 1).map(({ text }) => text);

describe('a page in two columns', () => {
  it('is read column by column', () => {
    const read = textOf(rows(8));
    expect(read.slice(0, 8).every((line) => line.startsWith('左'))).toBe(true);
    expect(read.slice(8).every((line) => line.startsWith('右'))).toBe(true);
  });

  it('may be all short paragraphs, set in and ending anywhere', () => {
    const set = (i: number): number => (i % 3 === 1 ? 0 : 2 * SIZE);
    const column = (name: string, x: number, i: number): PdfPiece =>
      piece(
        `${name}栏第${String(i)}行${'文'.repeat(i % 3 === 0 ? 7 : 5)}`,
        x + set(i),
        700 - 20 * i,
      );
    const pieces = Array.from({ length: 12 }, (_, i) => [
      column('左', 60, i),
      column('右', 320, i),
    ]).flat();
    const read = textOf(pieces);
    expect(read.findIndex((line) => line.startsWith('右'))).toBe(12);
  });

  it('has lines across both in their place', () => {
    const title = piece('某市关于做好二〇二六年科技创新工作的实施意见全文', 150, 760);
    expect(textOf([title, ...rows(8)])[0]).toContain('实施意见');
  });
});

it.each([
  ['few rows', rows(3)],
  ['short cells', rows(8, '任务', '单位')],
])('no columns: %s', (_, pieces) => {
  expect(textOf(pieces)[0]).toContain('\t');
});
