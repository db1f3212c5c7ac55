import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, phrased, text, titled, typeset } from './markup.ts';

const hostile = fc.string({ unit: fc.constantFrom(...'科技的“”（）,;(&<>"\'2—年a ') });
const read = (html: string): string =>
  html
    .replace(/<(?:wbr|\/?span(?: class="[a-z]+")?)>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (mark) => DECODED[mark] ?? mark);
const DECODED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

describe('markup', () => {
  it.each([
    [typeset('县(市)区'), '<span class="hc">县</span>(市<span class="hc">)</span>区'],
    [typeset('浙江省“315”科技'), '浙江省<wbr>“315”<wbr>科技'],
    [typeset('<a>&"\''), '&lt;a&gt;&amp;&quot;&#39;'],
    [phrased('推进科技合作'), '推进<wbr>科技<wbr>合作'],
    [titled('2023-2027年规划'), '<span class="nobr">2023-2027年</span>规划'],
    [attribute('<a> "b" & \'c\''), "<a> &quot;b&quot; &amp; 'c'"],
    [text(''), ''],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('says the text and nothing else', () => {
    fc.assert(
      fc.property(hostile, (content) => {
        for (const write of [text, typeset, phrased, titled])
          expect(read(write(content))).toBe(content);
      }),
    );
  });
});
