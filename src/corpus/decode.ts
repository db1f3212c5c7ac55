import type { Checked, Problem } from '../model/problem.ts';
import { mixedEncodings } from './mixed-encodings.ts';

/**
 * Bytes → text. Reads UTF-8 (with or without a byte order mark), UTF-16 with one, and GB18030;
 * every decoder is strict, so nothing is replaced silently.
 *
 * Problems: `other-format`, `binary-file` and `unreadable-file` (errors; the value is then empty).
 */
export function decode(bytes: Uint8Array, file: string): Checked<string> {
  const format = FORMATS.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte));
  if (format !== undefined) return failed(file, otherFormat(format.name));
  const utf16 = utf16Name(bytes);
  if (utf16 !== null) return attempt(bytes, [utf16], file);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return failed(file, binaryFile(bytes, nul));
  return attempt(bytes, ['utf-8', 'gb18030'], file);
}

/** Files that begin like this are no plain text, whatever their name says. */
const FORMATS: readonly { readonly name: string; readonly magic: readonly number[] }[] = [
  { name: 'PDF', magic: [0x25, 0x50, 0x44, 0x46] },
  { name: 'Word（docx）或压缩包', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'Word（doc）', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'RTF', magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'PNG 图片', magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG 图片', magic: [0xff, 0xd8, 0xff] },
];

function otherFormat(name: string): Finding {
  return {
    rule: 'other-format',
    line: 1,
    column: 1,
    message: `是 ${name}，不是文字文件`,
    hint: '请先另存为纯文本（.txt，UTF-8）再放入',
  };
}

function utf16Name(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function attempt(bytes: Uint8Array, encodings: readonly string[], file: string): Checked<string> {
  for (const encoding of encodings) {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      const value = decoder.decode(bytes);
      // Private characters are what another encoding leaves behind when it is read as this one.
      if (encoding === 'gb18030' && /\p{Co}/u.test(value)) break;
      return { value, problems: [] };
    } catch {
      // What is UTF-8 but for a few bytes would read as another encoding, and as nonsense.
      const damage = encoding === 'utf-8' ? (mixed(bytes) ?? damagedUtf8(bytes)) : null;
      if (damage !== null) return failed(file, damage);
    }
  }
  const seems = isBig5(bytes) ? '，像是 Big5（繁体中文）' : '';
  return failed(file, {
    rule: 'unreadable-file',
    line: 1,
    column: 1,
    message: `不是 ${encodings.join(' 或 ')} 编码的文字${seems}`,
    hint: '请用文字编辑器另存为 UTF-8，或改收原始文件',
  });
}

function mixed(bytes: Uint8Array): Finding | null {
  const line = mixedEncodings(bytes);
  return line === null ? null : { rule: 'unreadable-file', line, column: 1, ...MIXED };
}

/** What is wrong with a text that `mixedEncodings` finds. */
export const MIXED = {
  message: '混有两种编码，一部分行是 UTF-8，另一部分是 GBK',
  hint: '请从原始文件重新取得，或分别转成 UTF-8 后再合并',
};

function isBig5(bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}{4}/u.test(new TextDecoder('big5', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Where a file that is UTF-8 for the most part is broken, or null when it is no UTF-8. */
function damagedUtf8(bytes: Uint8Array): Finding | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const read = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (read < 4 * broken) return null;
  const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
  return {
    rule: 'unreadable-file',
    line: before.length,
    column: [...(before.at(-1) ?? '')].length + 1,
    message: `UTF-8 文字有 ${String(broken)} 处损坏`,
    hint: '请重新取得文件；缺损的字不能猜补',
  };
}

type Finding = Pick<Problem, 'rule' | 'line' | 'column' | 'message' | 'hint'>;

function binaryFile(bytes: Uint8Array, nul: number): Finding {
  const line = bytes.subarray(0, nul).filter((byte) => byte === 0x0a).length + 1;
  return {
    rule: 'binary-file',
    line,
    column: 1,
    message: '含有空字节，不是文字文件',
    hint: '请确认收到的是文字，而不是图片、压缩包或 Word 文件',
  };
}

function failed(file: string, finding: Finding): Checked<string> {
  return { value: '', problems: [{ ...finding, severity: 'error', file }] };
}
