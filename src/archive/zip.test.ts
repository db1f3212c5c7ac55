import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from './files.ts';
import { sha256 } from './bag.ts';
import { checkZip, zip, zipEntries } from './zip.ts';

const files = new Map([
  ['b/两.txt', bytesOf('二')],
  ['a.txt', bytesOf('一')],
]);

const sumsOf = (all: typeof files) =>
  new Map([...all].map(([path, bytes]) => [path, sha256(bytes)]));

it('a zip holds what was put in, in the order of the paths', () => {
  const read = Object.entries(unzipSync(zip(files, { date: '2024-03-20' })));
  expect(read.map(([path, bytes]) => [path, textOf(bytes)])).toEqual([
    ['a.txt', '一'],
    ['b/两.txt', '二'],
  ]);
});

it.each([
  ['2024-03-20', 'America/New_York'],
  // A day without a midnight there.
  ['2018-11-04', 'America/Sao_Paulo'],
])('the same files of %s give the same bytes in %s, listed in any order', (date, place) => {
  const zone = process.env['TZ'];
  const zipIn = (name: string, listed: typeof files) => {
    process.env['TZ'] = name;
    return Buffer.from(zip(listed, { date })).toString('hex');
  };
  const first = zipIn('Asia/Shanghai', files);
  const second = zipIn(place, new Map([...files].reverse()));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(second).toBe(first);
});

it('a file can stand first, stored as it is', () => {
  const zipped = zip(files, { date: null, first: 'b/两.txt' });
  expect(Buffer.from(zipped).indexOf('二')).toBeLessThan(60);
});

describe('a zip of files that come one after the other', () => {
  const arriving = async function* () {
    for (const entry of files) yield await Promise.resolve(entry);
  };

  it('holds them in their order, the same every time', async () => {
    const made = await zipEntries(arriving(), '2024-03-20');
    const read = Object.entries(unzipSync(made)).map(([path, bytes]) => [path, textOf(bytes)]);
    expect(read).toEqual([
      ['b/两.txt', '二'],
      ['a.txt', '一'],
    ]);
    expect(await zipEntries(arriving(), '2024-03-20')).toEqual(made);
  });

  it.each([
    ['cut short', (made: Uint8Array) => made.slice(0, -40)],
    [
      'with a flipped bit',
      (made: Uint8Array) => made.map((byte, at) => (at === 41 ? byte ^ 1 : byte)),
    ],
  ])('is refused %s', async (_name, spoil) => {
    const sums = sumsOf(files);
    const made = await zipEntries(arriving(), null);
    expect(() => {
      checkZip(made, sums);
    }).not.toThrow();
    expect(() => {
      checkZip(spoil(made), sums);
    }).toThrow();
  });

  it('is refused when it holds less or more than it should', async () => {
    const made = await zipEntries(arriving(), null);
    expect(() => {
      checkZip(made, new Map([...sumsOf(files), ['c', '']]));
    }).toThrow('c');
    expect(() => {
      checkZip(made, new Map([...sumsOf(files)].slice(1)));
    }).toThrow('不完整');
  });
});
