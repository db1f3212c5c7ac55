import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from './files.ts';
import { folderSite } from './folder.ts';

const SITE = {
  'index.html': '<html><head></head><body><a href="/plan/">一</a></body></html>',
  'plan/index.html': '<html><head></head><body><a href="/">首页</a></body></html>',
  'pagefind/x.pf_meta': 'index',
};

async function folderOf(site: Record<string, string>): Promise<Map<string, string>> {
  const files = new Map(Object.entries(site).map(([path, text]) => [path, bytesOf(text)]));
  const folder = new Map<string, string>();
  for await (const [path, bytes] of folderSite(files, '/')) folder.set(path, textOf(bytes));
  return folder;
}

describe('the folder of a site', () => {
  it('has its pages, what they load, and its data in scripts', async () => {
    const folder = await folderOf(SITE);
    expect([...folder.keys()].sort()).toEqual([
      '_folder/files/pagefind/x.pf_meta.js',
      '_folder/list.js',
      '_folder/notice.css',
      '_folder/page.js',
      'index.html',
      'plan/index.html',
    ]);
    expect(folder.get('index.html')).toContain('<a href="plan/index.html">');
  });

  it.each([
    ['leads to a file that is not there', { ...SITE, 'plan/index.html': '<a href="/gone/">' }],
    ['is empty', { ...SITE, 'plan/index.html': '' }],
  ])('is not made when a page %s', async (_what, site) => {
    await expect(folderOf(site)).rejects.toThrow('plan/index.html');
  });
});
