import { describe, expect, it } from 'vitest';
import { folderAddress } from './address.ts';
import type { Place } from './address.ts';

const files = [
  'index.html',
  'search/index.html',
  'plan/index.html',
  '_astro/a.css',
  '_data/index.html',
];

function place(base: string): Place {
  return {
    base,
    files: new Set(files),
    standsAt: (file) =>
      file.startsWith('downloads/') ? null : file.replace(/^data\/(?=index)/, '_data/'),
  };
}

describe('an address in a folder', () => {
  it.each([
    ['the home page', '/', 'plan/index.html', '../index.html'],
    ['a directory with a fragment', '/plan/#task-1', 'index.html', 'plan/index.html#task-1'],
    ['a directory without its slash', '/plan', 'index.html', 'plan/index.html'],
    [
      'a query, kept',
      '/search/?q=%E7%A7%91',
      'plan/index.html',
      '../search/index.html?q=%E7%A7%91',
    ],
    ['query and fragment', '/plan/?mark=a#b', 'plan/task/index.html', '../index.html?mark=a#b'],
    ['the page itself', '/plan/', 'plan/index.html', 'index.html'],
    ['a place on the page', '#task-1', 'plan/index.html', '#task-1'],
    ['a query on the page', '?q=1', 'search/index.html', '?q=1'],
    ['a file', '/_astro/a.css', 'plan/index.html', '../_astro/a.css'],
    ['a relative address', '../search/', 'plan/index.html', '../search/index.html'],
    ['a page that stands elsewhere', '/data/', 'plan/index.html', '../_data/index.html'],
    ['from a page that stands elsewhere', '/plan/', 'data/index.html', '../plan/index.html'],
    ['another host', 'https://example.org/a/', 'index.html', 'https://example.org/a/'],
    ['a way to write', 'mailto:a@example.org', 'index.html', 'mailto:a@example.org'],
  ])('%s', (_name, value, page, expected) => {
    expect(folderAddress(value, page, place('/'))).toEqual({ kind: 'address', value: expected });
  });

  it('under whatever path the site was built for', () => {
    const under = folderAddress('/a/b/plan/#x', 'search/index.html', place('/a/b/'));
    expect(under).toEqual({ kind: 'address', value: '../plan/index.html#x' });
  });

  it.each([
    ['what is not there', '/nowhere/', { kind: 'missing', file: 'nowhere/index.html' }],
    ['what the folder leaves out', '/downloads/a.zip', { kind: 'left-out' }],
  ])('%s', (_name, value, expected) => {
    expect(folderAddress(value, 'index.html', place('/'))).toEqual(expected);
  });

  it('outside of the site', () => {
    const outside = folderAddress('/plan/', 'index.html', place('/library/'));
    expect(outside).toEqual({ kind: 'missing', file: '/plan/' });
  });
});
