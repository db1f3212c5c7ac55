import { describe, expect, it } from 'vitest';
import type { Place } from './address.ts';
import { LONE_STYLES_HASH } from './lone-page.ts';
import { folderPage } from './page.ts';
import { folderPolicy } from './policy.ts';
import { folderStyles } from './stylesheet.ts';
import { elementIn } from './tags.ts';

const place: Place = {
  base: '/',
  files: new Set([
    'index.html',
    'plan/index.html',
    '_astro/a.js',
    '_astro/a.css',
    'b.svg',
    'c.svg',
  ]),
  standsAt: (file) => (file.startsWith('downloads/') ? null : file),
};
const onPlan = (html: string) => folderPage(html, 'plan/index.html', place).html;

describe('a page in a folder', () => {
  it.each([
    ['text', '<p>a &lt; b &amp; c > d</p>', '<p>a &lt; b &amp; c > d</p>'],
    ['a comment', '<!-- <a href="/"> -->', '<!-- <a href="/"> -->'],
    ['markup in a script', '<script type="application/json">"<a href=\'/\'>"</script>', null],
    [
      'a bracket in an attribute',
      '<a title="a > b" href="/">',
      '<a title="a &gt; b" href="../index.html">',
    ],
    ['an escaped address', '<a href="/?a=1&#38;b=2">', '<a href="../index.html?a=1&amp;b=2">'],
    ['an unquoted address', '<a href=/>', '<a href="../index.html">'],
    [
      'a script that runs at once',
      '<script src="/_astro/a.js"></script>',
      '<script src="../_astro/a.js"></script>',
    ],
    [
      'a module',
      '<script type="module" src="/_astro/a.js"></script>',
      '<script src="../_astro/a.js" defer></script>',
    ],
    [
      'a style sheet',
      '<link rel="stylesheet" href="/_astro/a.css" crossorigin>',
      '<link rel="stylesheet" href="../_astro/a.css">',
    ],
    ['what is fetched ahead', '<link rel="preload" as="fetch" href="/x.dat">', ''],
    ['the public address', '<link rel="canonical" href="https://example.org/plan/">', null],
    [
      'pictures of several sizes',
      '<img srcset="/b.svg 1x, /c.svg 2x">',
      '<img srcset="../b.svg 1x, ../c.svg 2x">',
    ],
    ['a form', '<form action="/" method="get">', '<form action="../index.html" method="get">'],
    ['the base that scripts read', '<div data-base="/">', '<div data-base="../">'],
    [
      'an address that leads on',
      '<meta http-equiv="refresh" content="0; url=/plan/#x">',
      '<meta http-equiv="refresh" content="0; url=index.html#x">',
    ],
    ['a link to what is left out', '<a href="/downloads/a.zip">a</a>', '<a>a</a>'],
  ])('%s', (_name, html, expected) => {
    expect(onPlan(html)).toBe(expected ?? html);
  });

  it('names what it would lead to in vain', () => {
    const { missing } = folderPage('<a href="/no/"></a><img src="/no.png">', 'index.html', place);
    expect(missing).toEqual(['no/index.html', 'no.png']);
  });
});

it('a policy counts files as the page’s own and leaves out what it cannot do', () => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'";
  expect(folderPolicy(policy)).toBe(
    "default-src 'none'; script-src 'self' file: 'wasm-unsafe-eval'; base-uri 'none'",
  );
  expect(folderPolicy("style-src 'self'")).toBe(`style-src 'self' file: ${LONE_STYLES_HASH}`);
});

it.each([
  ['url(/b.svg)', 'url("../b.svg")'],
  ['url("/b.svg")', 'url("../b.svg")'],
  ['url(data:image/png;base64,AA==)', 'url(data:image/png;base64,AA==)'],
])('a style sheet’s %s', (css, expected) => {
  expect(folderStyles(css, '_astro/a.css', place)).toBe(expected);
});

it.each([
  ['<main><div a><p>x</p><div>y</div></div></main>', '<div a><p>x</p><div>y</div></div>'],
  ['<div><div a="</div>">x</div></div>', '<div a="</div>">x</div>'],
  ['<div><!-- <div a> --></div>', null],
])('the element with an attribute in %s', (html, expected) => {
  expect(elementIn(html, ({ attributes }) => attributes.has('a'))).toBe(expected);
});
