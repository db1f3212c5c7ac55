import { describe, expect, it } from 'vitest';
import type { BuiltSite } from './links.ts';
import { brokenLinks, foreignResources } from './links.ts';
import { readFacts } from './page-facts.ts';

const files = new Set([
  'index.html',
  '404.html',
  'doc/index.html',
  'data/corpus.json',
  'icons.svg',
]);

/** A site of a few files whose page `doc/` holds `body`. */
function site(body: string, base = '/'): BuiltSite {
  const pages = new Map([
    ['index.html', readFacts('<main id="main">')],
    ['icons.svg', readFacts('<svg xmlns="http://www.w3.org/2000/svg"><g id="copy"/></svg>')],
    ['doc/index.html', readFacts(`<p id="task-1">一</p><p id="条">二</p>${body}`)],
  ]);
  return { base, files, pages };
}

describe('brokenLinks', () => {
  it.each([
    '<a href="/">',
    '<a href="../#main">',
    '<a href="#task-1">',
    '<a href="">',
    '<a href="#">',
    '<a href="/doc/#%E6%9D%A1">',
    '<a href="/doc/?q=1#task-1">',
    '<a href="../data/corpus.json">',
    '<a href="https://elsewhere.invalid/nothing">',
    '<a href="mailto:a@b.invalid">',
    '<svg><use href="/icons.svg#copy"></use></svg>',
    '<template><a href="/doc/"></a></template>',
  ])('passes %s', (body) => {
    expect(brokenLinks(site(body))).toEqual([]);
  });

  it.each([
    ['<a href="/nowhere/">', 'no such file'],
    ['<a href="/doc">', 'no such file'],
    ['<a href="/%E7%9">', 'no such file'],
    ['<a href="#task-2">', 'no #task-2 there'],
    ['<a href="/#task-1">', 'no #task-1 there'],
    ['<a href="http://[">', 'not an address'],
    ['<img src="/lost.png">', 'no such file'],
    ['<img srcset="/lost.png 2x, /icons.svg 1x">', 'no such file'],
    ['<script src="lost.js"></script>', 'no such file'],
    ['<form action="/search/"></form>', 'no such file'],
    ['<svg><use href="/icons.svg#paste"></use></svg>', 'no #paste there'],
    ['<template><a href="/nowhere/"></a></template>', 'no such file'],
  ])('reports %s', (body, fault) => {
    expect(brokenLinks(site(body))).toEqual([expect.stringContaining(`: ${fault}`)]);
  });

  it('keeps to the base', () => {
    expect(brokenLinks(site('<a href="/library/doc/#task-1">', '/library/'))).toEqual([]);
    expect(brokenLinks(site('<a href="/doc/">', '/library/'))).toEqual([
      'doc/index.html → /doc/: outside of /library/',
    ]);
  });
});

describe('foreignResources', () => {
  it.each([
    '<a href="https://elsewhere.invalid/">',
    '<link rel="canonical" href="https://own-address.invalid/">',
    '<link rel="stylesheet" href="/a.css">',
  ])('passes %s', (body) => {
    expect(foreignResources(site(body))).toEqual([]);
  });

  it.each([
    '<script src="https://elsewhere.invalid/a.js"></script>',
    '<img src="data:image/png;base64,AAAA">',
    '<link rel="stylesheet" href="//elsewhere.invalid/a.css">',
    '<link rel="preconnect" href="https://elsewhere.invalid">',
    '<img srcset="https://elsewhere.invalid/a.png 2x">',
    '<form action="https://elsewhere.invalid/"></form>',
    '<iframe src="https://elsewhere.invalid/"></iframe>',
  ])('reports %s', (body) => {
    expect(foreignResources(site(body))).toHaveLength(1);
  });
});
