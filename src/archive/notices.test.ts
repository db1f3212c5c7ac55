import { describe, expect, it } from 'vitest';
import { NOTICE_CSS, NOTICE_STYLES, PAGE_SCRIPT, withMark, withNotices } from './notices.ts';

const PAGE =
  '<html><head><meta http-equiv="Content-Security-Policy" content="x"><script src="../a.js"></script>' +
  '<link rel="stylesheet" href="../_astro/base%20one.css"></head><body class="b"><main></main></body></html>';

describe('a page with notices', () => {
  const html = withNotices(PAGE, 'plan/index.html');

  it('loads what tells of missing files before everything else, but after its policy', () => {
    const order = ['Policy', `../${NOTICE_STYLES}`, `../${PAGE_SCRIPT}`, '../a.js', '../_astro'];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names each style sheet by its path in the folder, apart from the text', () => {
    expect(html).toContain('<body class="b"><div data-added="" data-lone="">');
    expect(html).toContain('缺少 _astro/base one.css，或者它已损坏。');
    expect(html).not.toContain('缺少 a.js');
  });

  it('is hidden line by line by the style sheets that are there', () => {
    const [, mark] = /class="folder-missing (of[^"]*base[^"]*)" hidden>/.exec(html)!;
    const sheet = withMark('p{color:red}', '_astro/base one.css');
    expect(sheet).toBe(`p{color:red}\n.folder-missing.${mark!}[hidden]{display:none!important}\n`);
    expect(NOTICE_CSS).toContain('.folder-missing[hidden]{display:block!important}');
  });
});
