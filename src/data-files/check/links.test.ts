import { describe, expect, it } from 'vitest';
import { linkDifferences } from './links.ts';
import { pageTags } from './tags.ts';
import { targetReader } from './targets.ts';

/** What is wrong with the links of a site of these files. */
function wrong(files: Readonly<Record<string, string>>, root: string | null = null, base = '/') {
  return linkDifferences({
    read: (path) => files[path] ?? null,
    files: Object.keys(files),
    base,
    address: (path) => (root === null ? null : root + path),
  });
}

describe('links of a site', () => {
  const plan = '<main id="main"><p id="task-1">一</p><a href="#task-1">一</a></main>';
  const site = { 'index.html': '', 'plan/index.html': plan, 'plan.md': '' };

  it.each([
    ['/plan/#task-1', true],
    ['/plan/', true],
    ['../plan/?q=1#task-1', true],
    ['/plan.md', true],
    ['https://example.org/plan/#tusk-1', true],
    ['mailto:a@example.org', true],
    ['/plan/#tusk-1', false],
    ['/plan', false],
    ['/other/', false],
    ['#task-1', false],
    ['http://[', false],
  ])('%s: %s', (href, right) => {
    const found = wrong({ ...site, 'about/index.html': `<a href="${href}">` });
    expect(found.length === 0, found.join()).toBe(right);
  });

  it('names the page and the place', () => {
    expect(wrong({ ...site, 'units/index.html': '<a href="/plan/#tusk-1">' })).toEqual([
      'units/index.html 的链接 plan/#tusk-1 没有目标',
    ]);
  });

  it('knows the path and the address that the site stands at', () => {
    const page = (href: string) => ({ ...site, 'a/index.html': `<a href="${href}">` });
    const at = (href: string) => wrong(page(href), 'https://a.example/lib/', '/lib/');
    expect(at('/lib/plan/#task-1')).toEqual([]);
    expect(at('https://a.example/lib/plan/#task-1')).toEqual([]);
    expect(at('https://a.example/other/')).toEqual([]);
    expect(at('https://a.example/lib/plan/#task-2')).toHaveLength(1);
    expect(at('/plan/')).toEqual(['a/index.html 的链接 /plan/ 不在网站的路径之下']);
  });

  it.each([
    ['llms.txt', '- [一](plan.md): 二', '- [一](plam.md): 二'],
    ['robots.txt', 'Sitemap: https://a.example/plan.md', 'Sitemap: https://a.example/s.xml'],
    ['sitemap.xml', '<loc>https://a.example/plan/</loc>', '<loc>https://a.example/plam/</loc>'],
    ['feed.xml', '&lt;a href=&quot;plan/#task-1&quot;&gt;', '&lt;a href=&quot;plan/#t&quot;&gt;'],
    ['opensearch.xml', '<Url template="https://a.example/plan/?q={x}"/>', '<Url template="p/"/>'],
  ])('%s is looked at', (file, right, mistaken) => {
    expect(wrong({ ...site, [file]: right }, 'https://a.example/')).toEqual([]);
    expect(wrong({ ...site, [file]: mistaken }, 'https://a.example/')).toHaveLength(1);
  });
});

it('tags are read as browsers read them', () => {
  const { links, ids } = pageTags(
    `<a class=x href='/a/'><b title="x > y" id="one&amp;"><script src="/s.js">"<a href='/no/'>"</script>` +
      '<!-- <a href="/no/"> --><a aria-label="id=no href=no" HREF="/up/" href=/plain/>',
  );
  expect([...links].toSorted()).toEqual(['/a/', '/plain/', '/s.js', '/up/']);
  expect([...ids]).toEqual(['one&']);
});

it('targets are files and anchors', () => {
  const targetOf = targetReader({ root: null, base: '/lib/' });
  expect(targetOf('../plan/?a=1#%E4%B8%80', 'a/index.html')).toEqual({
    file: 'plan/index.html',
    anchor: '一',
  });
  expect(targetOf('#task-1:~:text=x', 'plan/index.html')).toEqual({
    file: 'plan/index.html',
    anchor: 'task-1',
  });
  expect(targetOf('/lib/', 'a/index.html')).toEqual({ file: 'index.html', anchor: '' });
});
