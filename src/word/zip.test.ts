import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bytesOf, textOf } from '../archive/files.ts';
import { unzipParts } from '../intake/docx/unzip.ts';
import { zipOf } from './zip.ts';

const files = new Map([
  ['b/两.txt', bytesOf('二'.repeat(500))],
  ['a.txt', bytesOf('一')],
  ['first', bytesOf('先')],
]);

it('a zip holds what was put in, one part before the others, which are in the order of their paths', () => {
  const zipped = zipOf(files, 'first', '2024-03-20');
  const read = Object.entries(unzipSync(zipped)).map(([path, bytes]) => [path, textOf(bytes)]);
  expect(read).toEqual([
    ['first', '先'],
    ['a.txt', '一'],
    ['b/两.txt', '二'.repeat(500)],
  ]);
  expect(Buffer.from(zipped).indexOf('先')).toBe(35);
  expect(zipped.length).toBeLessThan(600);
});

it('its parts have the sums and sizes that readers check', () => {
  const parts = new Map([...files, ['word/document.xml', bytesOf('<a>一</a>')]]);
  const read = unzipParts(zipOf(parts, 'first', '2024-03-20'));
  expect([...read]).toEqual([['word/document.xml', '<a>一</a>']]);
});

it.each([
  ['2024-03-20', [2024, 3, 20]],
  ['1954-09-20', [1980, 1, 1]],
])('of %s states the day', (date, expected) => {
  const day = Buffer.from(zipOf(files, 'first', date)).readUInt16LE(12);
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual(expected);
});

it('the same files give the same bytes, listed in any order', () => {
  const listed = new Map([...files].reverse());
  expect(zipOf(listed, 'first', '2024-03-20')).toEqual(zipOf(files, 'first', '2024-03-20'));
});
