import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Served } from './answer.ts';
import { answer } from './answer.ts';

const files = new Set([
  'index.html',
  '404.html',
  'ningbo-2024/index.html',
  'ningbo-2024/task-19/index.html',
  'data/corpus.json',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/pagefind.js',
  '下载/说明.txt',
]);

function served(base: string): Served {
  return {
    base,
    look(path) {
      if (files.has(path)) return 'file';
      return [...files].some((file) => file.startsWith(`${path}/`)) ? 'folder' : null;
    },
  };
}

describe('answer', () => {
  it.each([
    ['/', 200, 'index.html'],
    ['/?q=%E7%94%AC', 200, 'index.html'],
    ['/ningbo-2024/', 200, 'ningbo-2024/index.html'],
    ['/ningbo-2024/task-19/', 200, 'ningbo-2024/task-19/index.html'],
    ['/data/corpus.json', 200, 'data/corpus.json'],
    ['/%E4%B8%8B%E8%BD%BD/%E8%AF%B4%E6%98%8E.txt', 200, '下载/说明.txt'],
    ['/missing', 404, '404.html'],
    ['/missing/', 404, '404.html'],
    ['/data/', 404, '404.html'],
    ['/data', 404, '404.html'],
    ['//index.html', 404, '404.html'],
    ['/../package.json', 404, '404.html'],
    ['/ningbo-2024/%2e%2e/%2e%2e/etc/passwd', 404, '404.html'],
    ['/..%5c..%5cpackage.json', 404, '404.html'],
    ['/%00', 404, '404.html'],
    ['/%E7%9', 404, '404.html'],
    ['/%ff', 404, '404.html'],
    ['/ningbo-2024/%E7%AC', 404, '404.html'],
  ])('GET %s gives %i and %s', (target, status, file) => {
    expect(answer('GET', target, served('/'))).toMatchObject({ status, file });
  });

  it.each([
    ['/', '/ningbo-2024', '/ningbo-2024/'],
    ['/', '/ningbo-2024?a=1&b=?', '/ningbo-2024/?a=1&b=?'],
    ['/library/', '/', '/library/'],
    ['/library/', '/library', '/library/'],
    ['/library/', '/library/ningbo-2024', '/library/ningbo-2024/'],
  ])('under %s, %s is sent on to %s', (base, target, location) => {
    expect(answer('GET', target, served(base))).toMatchObject({
      status: 301,
      headers: { location },
    });
  });

  it.each([
    ['/library/', 200, 'index.html'],
    ['/library/data/corpus.json', 200, 'data/corpus.json'],
    ['/data/corpus.json', 404, '404.html'],
    ['/librarydata/corpus.json', 404, '404.html'],
  ])('under /library/, %s gives %i and %s', (target, status, file) => {
    expect(answer('GET', target, served('/library/'))).toMatchObject({ status, file });
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/data/corpus.json', 'application/json; charset=utf-8'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/pagefind/wasm.unknown.pagefind', 'application/octet-stream'],
  ])('%s is of type %s', (target, type) => {
    expect(answer('HEAD', target, served('/')).headers['content-type']).toBe(type);
  });

  it('only reads', () => {
    expect(answer('POST', '/', served('/')).status).toBe(405);
  });

  it('answers a missing page without a 404.html too', () => {
    const empty: Served = { base: '/', look: () => null };
    expect(answer('GET', '/', empty)).toMatchObject({ status: 404, file: null });
  });

  it('never sends a file from outside the folder', () => {
    const step = fc.constantFrom('..', '.', '%2e%2e', '', 'a', '%5c', '\\', '%2f', '%00', '%');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const everything: Served = { base: '/', look: () => 'file' };
        const { file } = answer('GET', `/${steps.join('/')}`, everything);
        expect(file?.split(/[/\\]/) ?? []).not.toContain('..');
        expect(file?.startsWith('/') ?? false).toBe(false);
      }),
    );
  });
});
