import { expect, it } from 'vitest';
import { withPreloads } from './preloaded-modules.ts';

const IMPORTS = new Map([
  ['_astro/page.js', ['_astro/a.js', '_astro/b.js']],
  ['_astro/b.js', ['_astro/a.js', '_astro/c.js']],
]);

it.each([
  [
    'all modules, once each, below the base path',
    '<head></head><script type="module" src="/x/_astro/page.js"></script>',
    ['/x/_astro/a.js', '/x/_astro/b.js', '/x/_astro/c.js'],
  ],
  ['nothing for a script of its own', '<head></head><script src="/elder.js"></script>', []],
])('preloads %s', (_, html, wanted) => {
  const links = Array.from(
    withPreloads(html, IMPORTS).matchAll(/<link rel="modulepreload" href="([^"]*)">/gu),
    ([, href]) => href,
  );
  expect(links).toEqual(wanted);
});

it('lets the page’s own scripts wait for its style sheets', () => {
  const html = '<head></head><script type="module" src="/_astro/page.js"></script>';
  expect(withPreloads(html, IMPORTS)).toContain(
    '<script type="module" src="/_astro/page.js" fetchpriority="low">',
  );
});
