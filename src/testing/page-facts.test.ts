import { describe, expect, it } from 'vitest';
import { readFacts } from './page-facts.ts';

describe('readFacts', () => {
  it('reads language, policy and ids', () => {
    const facts = readFacts(
      `<!doctype html><html lang="zh-Hans"><head>
       <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
       <meta name="description" content="文库"></head>
       <body><p id="a"></p><template><i id="b"></i></template></body></html>`,
    );
    expect(facts).toEqual({
      lang: 'zh-Hans',
      policies: ["default-src 'none'"],
      ids: ['a', 'b'],
      references: [],
      inline: [],
    });
  });

  it.each([
    ['<p style="color:red">', ['style attribute in <p>']],
    ['<style>p{}</style>', ['<style> in <style>']],
    ['<button onclick="go()">', ['onClick in <button>']],
    ['<script>go()</script>', ['<script> without src in <script>']],
    ['<script type="module">go()</script>', ['<script> without src in <script>']],
    ['<script type="application/json">{}</script>', []],
    ['<script type="application/ld+json">{}</script>', []],
    ['<script src="/a.js"></script>', []],
  ])('finds what is inline in %s', (html, inline) => {
    expect(readFacts(html).inline).toEqual(inline);
  });
});
