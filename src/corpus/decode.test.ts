import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 某市工作要点 */
const GBK = Uint8Array.of(0xc4, 0xb3, 0xca, 0xd0, 0xb9, 0xa4, 0xd7, 0xf7, 0xd2, 0xaa, 0xb5, 0xe3);
const UTF8 = utf8('建设平台。');

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('甬江科创区'), '甬江科创区'],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('一')), '\ufeff一'],
    ['UTF-16 little endian', Uint8Array.of(0xff, 0xfe, 0x00, 0x4e), '\ufeff一'],
    ['UTF-16 big endian', Uint8Array.of(0xfe, 0xff, 0x4e, 0x00), '\ufeff一'],
    ['GBK', Uint8Array.of(0xc4, 0xfe, 0xb2, 0xa8), '宁波'],
    ['GB18030 with four bytes', Uint8Array.of(0x81, 0x39, 0xee, 0x39), '㐀'],
    ['an empty file', new Uint8Array(), ''],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(bytes, 'a.txt')).toEqual({ value: text, problems: [] });
  });

  it.each([
    ['a zip', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x0a, 0x00), 'other-format', 1, 1],
    ['a PDF', utf8('%PDF-1.4'), 'other-format', 1, 1],
    ['bytes with a zero', Uint8Array.of(0x41, 0x0a, 0x00), 'binary-file', 2, 1],
    ['neither encoding', Uint8Array.of(0xff, 0xff, 0x41), 'unreadable-file', 1, 1],
    ['GBK lines among UTF-8', Uint8Array.of(...GBK, 0x0a, ...UTF8), 'unreadable-file', 1, 1],
    [
      'UTF-8 lines among GBK',
      Uint8Array.of(...GBK, 0x0a, ...UTF8, 0x0a, ...GBK),
      'unreadable-file',
      2,
      1,
    ],
    [
      'half a surrogate pair in UTF-8',
      Uint8Array.of(...utf8('首行\n甬江科创区建设工作方案要'), 0xed, 0xa0, 0x80),
      'unreadable-file',
      2,
      13,
    ],
  ])('refuses %s', (_, bytes, rule, line, column) => {
    const { value, problems } = decode(bytes, 'a.txt');
    expect(value).toBe('');
    expect(problems).toMatchObject([{ rule, severity: 'error', file: 'a.txt', line, column }]);
  });
});
