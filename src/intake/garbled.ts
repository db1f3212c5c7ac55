import type { Fault } from './fault.ts';

/** What is left where bytes of one encoding were read as another and saved. */
const REPLACED = /\ufffd|锟斤拷|锟[斤叫]/gu;
/** What bytes are as Latin letters, in Latin-1 or as Windows has them: ¹ØÓÚ, å…³äºŽ. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const LATIN = new RegExp(`[\\u0080-\\u00ff${WINDOWS}]{2,}`, 'gu');
/** Marks that Chinese texts have too are no sign; letters with accents are. */
const ACCENTED = /[\u00a1-\u00ff]/u;
/** Characters that official texts hardly have, and UTF-8 read as GBK is full of. */
const STRANGE = /[鐨鍏鍥鏄瀹鏂鎴鍙涓浜鍦绠鏀缁璁瀛鍔鍒鈥锛銆绉戞妧鍜屽鑳闂璇寮]/gu;
/** More than so much of a text is no accident. */
const SHARE = 0.02;
const SHARE_STRANGE = 0.15;

/** What is wrong with a text that was read in the wrong encoding somewhere before it came here, or null. */
export function garbledFault(text: string): Fault | null {
  const { length, isSound } = lookOver(text);
  if (isSound) return null;
  const share = (pattern: RegExp, sign = /./u): number =>
    (text.match(pattern) ?? []).filter((found) => sign.test(found)).join('').length / length;
  if (share(REPLACED) > SHARE) return fault('多处文字已变成 � 或“锟斤拷”，原字没有留下');
  if (share(LATIN, ACCENTED) > SHARE_STRANGE) {
    const encoding = latinWas(text);
    const right = recovered(text, (line) => read(latinBytes(line), encoding));
    return fault(`${encoding === 'utf-8' ? 'UTF-8' : 'GBK'} 的文字被当作西文读过${right}`);
  }
  if (share(STRANGE) > SHARE_STRANGE)
    return fault(`UTF-8 的文字被当作 GBK 读过${recovered(text, undoGbk)}`);
  return null;
}

/** Sorts of characters: blanks and second halves; those of signs; those that signs may have beside. */
const UNCOUNTED = 1;
const SIGN = 2;
const BESIDE = 3;

let sorts: Uint8Array | null = null;

/**
 * How many characters the text has that are not blank, at least 1. It `isSound` where it has fewer of those
 * that signs are made of than any fault takes: nearly every text is, and one look is enough.
 */
function lookOver(text: string): { readonly length: number; readonly isSound: boolean } {
  sorts ??= Uint8Array.from({ length: 0x10000 }, (_, code) => sortOf(String.fromCharCode(code)));
  const counts = new Uint32Array(4);
  for (let at = 0; at < text.length; at += 1) counts[sorts[text.charCodeAt(at)]!]! += 1;
  const length = Math.max(1, text.length - counts[UNCOUNTED]!);
  const signs = counts[SIGN]!;
  const isSound =
    signs === 0 || (signs <= SHARE * length && signs + counts[BESIDE]! <= SHARE_STRANGE * length);
  return { length, isSound };
}

function sortOf(character: string): number {
  if (/[\s\udc00-\udfff]/u.test(character)) return UNCOUNTED;
  if (ACCENTED.test(character) || /[\ufffd锟斤拷叫]/u.test(character)) return SIGN;
  if (character.match(STRANGE) !== null) return SIGN;
  return character >= '\u0080' && (character <= '\u00ff' || WINDOWS.includes(character))
    ? BESIDE
    : 0;
}

function fault(message: string): Fault {
  return {
    rule: 'garbled-text',
    message: `文字是乱码：${message}`,
    hint: '请回到原始文件重新取得，不要用改过编码的副本',
  };
}

/** How the text would begin if it were put right, as far as that can be told. */
function recovered(text: string, undo: (line: string) => string | null): string {
  const line = text.trim().split('\n')[0]?.slice(0, 24) ?? '';
  const right = undo(line);
  return right === null ? '' : `，开头本来大概是“${[...right].slice(0, 10).join('')}”`;
}

/** Of the two that it can be, UTF-8 is hardly ever met by chance. */
function latinWas(text: string): 'utf-8' | 'gb18030' {
  const found = (text.match(LATIN) ?? []).map((run) => read(latinBytes(run), 'utf-8'));
  const whole = found.filter((run) => run !== null).length;
  return whole * 2 > found.length ? 'utf-8' : 'gb18030';
}

function latinBytes(line: string): Uint8Array {
  return Uint8Array.from(line, (character) => {
    const place = WINDOWS.indexOf(character);
    return place < 0 ? character.charCodeAt(0) : 0x80 + place;
  });
}

/** Browsers only decode GBK, so its table is turned round: two bytes of each character. */
function undoGbk(line: string): string | null {
  const table = gbkTable();
  const bytes = [...line].flatMap((character) => table.get(character) ?? [0x3f]);
  return read(Uint8Array.from(bytes), 'utf-8');
}

function read(bytes: Uint8Array, encoding: string): string | null {
  const text = new TextDecoder(encoding).decode(bytes).replace(/[\ufffd?]+/gu, '');
  return /\p{Script=Han}{2}/u.test(text) ? text : null;
}

function gbkTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let code = 0x20; code < 0x7f; code += 1) table.set(String.fromCodePoint(code), [code]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = [lead, trail];
      table.set(decoder.decode(Uint8Array.from(pair)), pair);
    }
  }
  return table;
}
