/** So many Chinese characters in a line are read rightly by no chance. */
const FEWEST = 3;
/** What Chinese lines are made of: Han characters, their marks, wide forms, quotation marks and dashes. */
const CHINESE = /^[\p{ASCII}\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027\u00b7①-⑳]*$/u;
const LINE_FEED = 0x0a;

/**
 * Where the encoding of a text changes: the 1-based line, the first of those that are fewer; null where
 * all lines are in one encoding. Files are glued together of UTF-8 and GBK; the whole then reads as GBK,
 * and half of it as nonsense.
 */
export function mixedEncodings(bytes: Uint8Array): number | null {
  const kinds = linesOf(bytes).map(kindOf);
  const of = (kind: Kind): number[] => kinds.flatMap((other, i) => (other === kind ? [i + 1] : []));
  const [utf8, gbk] = [of('utf-8'), of('gbk')];
  const fewer = utf8.length < gbk.length ? utf8 : gbk;
  return utf8.length === 0 ? null : (fewer[0] ?? null);
}

type Kind = 'utf-8' | 'gbk' | 'either';

function kindOf(line: Uint8Array): Kind {
  const utf8 = new TextDecoder('utf-8').decode(line);
  const broken = utf8.split('\ufffd').length - 1;
  const read = hanIn(utf8);
  if (broken === 0) return read >= FEWEST && CHINESE.test(utf8) ? 'utf-8' : 'either';
  // UTF-8 with a damaged byte is UTF-8 still.
  return read < broken && readsAsGbk(line) ? 'gbk' : 'either';
}

function readsAsGbk(line: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(line);
    return hanIn(text) >= FEWEST && CHINESE.test(text);
  } catch {
    return false;
  }
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}
