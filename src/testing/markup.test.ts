import { describe, expect, it } from 'vitest';
import { markupFaults } from './markup.ts';

/** A page with `body` in its main part. */
function page(body: string): string {
  return `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>文库</title></head>
<body><main><h1>文件</h1>${body}</main></body></html>`;
}

describe('markupFaults', () => {
  it('is content with a good page', async () => {
    expect(await markupFaults('a.html', page('<p data-added>一</p>'))).toEqual([]);
  });

  it.each([
    ['<p id="a"></p><p id="a"></p>', 'no-dup-id'],
    ['<p><div></div></p>', 'close-order'],
    ['<h4>跳级</h4>', 'heading-level'],
    ['<ul><p>一</p></ul>', 'element-permitted-content'],
    ['<img src="a.png">', 'wcag/h37'],
    ['<p style="color:red">一</p>', 'no-inline-style'],
  ])('reports %s', async (body, rule) => {
    const faults = await markupFaults('a.html', page(body));
    expect(faults.join('\n')).toMatch(new RegExp(`^a\\.html:\\d+:\\d+ ${rule} `, 'm'));
  });
});
