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
const made = () => bag(payload, tags, [['External-Description', '一行\n又一行']]);

describe('a bag', () => {
  it('is one by the RFC', () => {
    expect(bagFaults(made())).toEqual([]);
  });

  it('has its payload in data/ and counts it', () => {
    const files = made();
    expect([...files.keys()]).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/a.json',
      'data/text/b.txt',
      'index.html',
      'manifest-sha256.txt',
      'plan/index.html',
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
  ])('shows %s', (_name, path, section) => {
    const files = made();
    const bytes = Uint8Array.from(files.get(path)!);
    bytes[0]! ^= 1;
    const faults = bagFaults(files.set(path, bytes));
    expect(faults.some((fault) => fault.startsWith(section))).toBe(true);
  });

  it.each([
    ['a lost file', (files: Map<string, Uint8Array>) => void files.delete('data/a.json')],
    ['a file too many', (files: Map<string, Uint8Array>) => void files.set('data/c', bytesOf(''))],
    ['a lost declaration', (files: Map<string, Uint8Array>) => void files.delete('bagit.txt')],
  ])('shows %s', (_name, spoil) => {
    const files = made();
    spoil(files);
    expect(bagFaults(files)).not.toEqual([]);
  });

  it.each(['两.html', 'a b.html', '../up.html', 'data/page.html', 'a%0A.html'])(
    'takes no tag file %s',
    (path) => {
      expect(() => bag(payload, new Map([[path, bytesOf('')]]), [])).toThrow(path);
    },
  );
});
