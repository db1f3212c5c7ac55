import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, p } from './docx.fixture.ts';
import { decodeXml } from './decode-xml.ts';
import { unzipParts } from './unzip.ts';

const PART = 'word/document.xml';

/** A Word file without compression: each byte of a part is one of the file. */
function stored(xml: string, more: Record<string, string> = {}): Uint8Array {
  const parts = { [PART]: xml, ...more };
  const files = Object.entries(parts).map(([name, part]) => [name, strToU8(part)] as const);
  return zipSync(Object.fromEntries(files), { level: 0 });
}

/** The bytes with another one in the place where `words` stand for the nth time. */
function flipped(bytes: Uint8Array, words: string, nth: number): Uint8Array {
  const text = Buffer.from(bytes);
  let at = -1;
  for (let i = 0; i < nth; i += 1) at = text.indexOf(words, at + 1);
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

describe('a Word file with one changed byte', () => {
  const whole = stored('<a>奖补100万元</a>', { 'docProps/app.xml': '<b>Word</b>' });

  it.each([
    ['a character of a part', '100', 1, /已损坏.*校验和/u],
    ['the name before a part', PART, 1, /已损坏.*目录/u],
    ['the name in the directory', PART, 2, /已损坏.*目录/u],
  ])('in %s is damaged', (_, words, nth, message) => {
    expect(() => unzipParts(flipped(whole, words, nth))).toThrow(message);
  });

  it('in a part that is not read is read as it is', () => {
    expect(unzipParts(flipped(whole, 'Word<', 1))).toEqual(unzipParts(whole));
  });

  it('never gives other words, wherever the byte stands', () => {
    const bytes = docx({ document: p('奖补100万元') });
    const parts = unzipParts(bytes);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 4;
      let read: ReadonlyMap<string, string> = parts;
      try {
        read = unzipParts(changed);
      } catch (error) {
        expect(String(error)).toMatch(/已损坏|没有解开/u);
      }
      expect(read).toEqual(parts);
    }
  });
});

describe('the characters of a part', () => {
  const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

  it.each([
    ['UTF-8', strToU8('<a>奖补</a>'), '<a>奖补</a>'],
    ['UTF-8 with a mark', strToU8('\ufeff<a>奖补</a>'), '<a>奖补</a>'],
    ['UTF-16 with a mark', utf16('\ufeff<a>奖补</a>'), '<a>奖补</a>'],
    ['UTF-16 without', utf16('<a>奖补</a>'), '<a>奖补</a>'],
    [
      'GBK, as declared',
      Uint8Array.from(
        Buffer.concat([
          Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
          Buffer.from([0xbd, 0xb1]),
          Buffer.from('</a>'),
        ]),
      ),
      '<?xml version="1.0" encoding="GBK"?><a>奖</a>',
    ],
    ['no characters', Uint8Array.from([0x3c, 0x61, 0xbd, 0xb1]), null],
    ['an encoding nobody knows', strToU8('<?xml version="1.0" encoding="x-no"?><a/>'), null],
  ])('%s', (_, bytes, text) => {
    expect(decodeXml(bytes)).toBe(text);
  });
});
