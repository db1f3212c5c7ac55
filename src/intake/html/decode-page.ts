import { MIXED } from '../../corpus/decode.ts';
import { mixedEncodings } from '../../corpus/mixed-encodings.ts';
import { latin1 } from '../format.ts';
import { Unreadable, type Fault } from '../fault.ts';

/** A saved page as text. */
export interface DecodedPage {
  readonly text: string;
  /** Where the page names one encoding and is in another. */
  readonly warning: Fault | null;
}

/** Where a page says how it is encoded: within its first bytes, by rule. */
const HEAD = 4096;
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes → text: as the byte order mark says, else as the page says, else UTF-8, else GB18030. Every
 * decoder is strict, so a page that names the wrong encoding is read in the right one.
 *
 * Throws `Unreadable`: `unreadable-file`.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const declared = CHARSET.exec(latin1(bytes.subarray(0, HEAD)))?.[1] ?? null;
  const stated = marked ?? (declared === null ? null : whole(declared));
  const encodings = new Set([stated ?? 'utf-8', 'utf-8', 'gb18030']);
  if (marked === undefined && strictly(bytes, 'utf-8') === null && mixedEncodings(bytes) !== null)
    throw new Unreadable({ rule: 'unreadable-file', ...MIXED });
  for (const encoding of encodings) {
    const text = strictly(bytes, encoding);
    if (text === null) continue;
    const differs = stated !== null && encoding !== stated;
    return { text, warning: differs ? charsetDiffers(declared ?? stated, encoding) : null };
  }
  throw new Unreadable({
    rule: 'unreadable-file',
    message: '网页的编码认不出来',
    hint: '请用浏览器重新保存网页，或复制正文另存为 UTF-8 的文本文件',
  });
}

/** GB2312 and GBK are parts of GB18030, and pages that say one use the other. */
function whole(charset: string): string {
  return /^(?:gb2312|gbk|gb_2312-80|x-gbk)$/iu.test(charset) ? 'gb18030' : charset.toLowerCase();
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'gb18030' && /\p{Co}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function charsetDiffers(stated: string, encoding: string): Fault {
  return {
    rule: 'charset-differs',
    message: `网页自称 ${stated} 编码，实际是 ${encoding.toUpperCase()}，按实际的读`,
    hint: '请看看正文有没有乱码',
  };
}
