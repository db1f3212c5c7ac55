import { describe, expect, it } from 'vitest';
import { bagFaults } from '../testing/bag-check.ts';
import { bag } from './bag.ts';
import { bytesOf, textOf } from './files.ts';

const payload = new Map([
  ['text/b.txt', bytesOf('二\n')],
  ['a.json', bytesOf('[]\n')],
]);
const tags = new Map([
  ['index.html', bytesOf('<!doctype html>')],
  ['plan/index.html', bytesOf('<!doctype html><title>x')],
]);
const made = async (): Promise<Map<string, Uint8Array>> => {
  const entries = bag(payload, tags, [['External-Description', '一行\n又一行']]);
  return new Map(await Array.fromAsync(entries));
};

describe('a bag', () => {
  it('is one by the RFC', async () => {
    expect(bagFaults(await made())).toEqual([]);
  });

  it('has its payload in data/ and counts it', async () => {
    const files = await made();
    expect([...files.keys()]).toEqual([
      'data/text/b.txt',
      'data/a.json',
      'index.html',
      'plan/index.html',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    expect(textOf(files.get('bag-info.txt')!)).toBe(
      'External-Description: 一行\n  又一行\nPayload-Oxum: 7.2\n',
    );
  });

  it.each([
    ['a changed text', 'data/text/b.txt', '2.1.3'],
    ['a changed page', 'plan/index.html', '2.2.1'],
    ['a changed manifest', 'manifest-sha256.txt', '2.2.1'],
  ])('shows %s', async (_name, path, section) => {
    const files = await made();
    const bytes = Uint8Array.from(files.get(path)!);
    bytes[0]! ^= 1;
    const faults = bagFaults(files.set(path, bytes));
    expect(faults.some((fault) => fault.startsWith(section))).toBe(true);
  });

  it.each([
    ['a lost file', (files: Map<string, Uint8Array>) => void files.delete('data/a.json')],
    ['a file too many', (files: Map<string, Uint8Array>) => void files.set('data/c', bytesOf(''))],
    ['a lost declaration', (files: Map<string, Uint8Array>) => void files.delete('bagit.txt')],
  ])('shows %s', async (_name, spoil) => {
    const files = await made();
    spoil(files);
    expect(bagFaults(files)).not.toEqual([]);
  });

  it.each(['两.html', 'a b.html', '../up.html', 'data/page.html', 'a%0A.html'])(
    'takes no tag file %s',
    async (path) => {
      const entries = bag(payload, new Map([[path, bytesOf('')]]), []);
      await expect(Array.fromAsync(entries)).rejects.toThrow(path);
    },
  );
});
