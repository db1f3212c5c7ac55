import { describe, expect, it } from 'vitest';
import { garbledFault } from './garbled.ts';

const TEXT = '某市科学技术局二〇二六年工作要点\n一、总体要求。坚持创新驱动，抓好落实。\n';
const utf8 = new TextEncoder().encode(TEXT);
const as = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
/** 某市科学技术局, 总体要求 */
const gbk = Uint8Array.of(
  ...[0xc4, 0xb3, 0xca, 0xd0, 0xbf, 0xc6, 0xd1, 0xa7, 0xbc, 0xbc, 0xca, 0xf5, 0xbe, 0xd6, 0x0a],
  ...[0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3],
);

describe('a text that was read in a wrong encoding before', () => {
  it.each([
    ['UTF-8 as Windows has Latin letters', as('windows-1252', utf8), 'UTF-8 的文字被当作西文'],
    ['UTF-8 as Latin-1', latin1(utf8), 'UTF-8 的文字被当作西文'],
    ['GBK as Latin-1', latin1(gbk), 'GBK 的文字被当作西文'],
    ['GBK as Windows has Latin letters', as('windows-1252', gbk), 'GBK 的文字被当作西文'],
    ['UTF-8 as GBK', as('gb18030', utf8), 'UTF-8 的文字被当作 GBK'],
  ])('%s: says so, and how it begins', (_case, text, cause) => {
    const message = garbledFault(text)?.message ?? '';
    expect(message).toContain(cause);
    expect(message).toContain('“某市科学');
  });

  it.each([
    ['GBK as UTF-8', as('utf-8', gbk), '�'],
    ['saved as GBK again', '锟斤拷锟斤拷', '锟斤拷'],
  ])('%s: nothing can be put right', (_case, text, sign) => {
    expect(garbledFault(text)?.message).toContain(sign);
  });

  it.each([
    ['plain', TEXT],
    ['with quotation marks and dashes', '“互联网＋”——“三张清单”……“一网通办”——“证照分离”……'],
    ['with names in Latin letters', '与法国 Société Générale 合作，在 Besançon 设立研究院。'],
  ])('but nothing is wrong with one that is %s', (_case, text) => {
    expect(garbledFault(text)).toBeNull();
  });
});
