import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { bytesOf, textOf } from './files.ts';
import { zip } from './zip.ts';

const files = new Map([
  ['b/两.txt', bytesOf('二')],
  ['a.txt', bytesOf('一')],
]);

it('a zip holds what was put in, in the order of the paths', () => {
  const read = Object.entries(unzipSync(zip(files, { date: '2024-03-20' })));
  expect(read.map(([path, bytes]) => [path, textOf(bytes)])).toEqual([
    ['a.txt', '一'],
    ['b/两.txt', '二'],
  ]);
});

it('the same files give the same bytes, listed in any order, in any time zone', () => {
  const zone = process.env['TZ'];
  const zipIn = (name: string, listed: typeof files) => {
    process.env['TZ'] = name;
    return Buffer.from(zip(listed, { date: '2024-03-20' })).toString('hex');
  };
  const first = zipIn('Asia/Shanghai', files);
  const second = zipIn('America/New_York', new Map([...files].reverse()));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(second).toBe(first);
});

it('a file can stand first, stored as it is', () => {
  const zipped = zip(files, { date: null, first: 'b/两.txt' });
  expect(Buffer.from(zipped).indexOf('二')).toBeLessThan(60);
});
