/**
 * Browsers print 人民 to PDF so that the file names the signs of radicals (⼈⺠), which look the same:
 * several characters share one shape of the font, and the file keeps the first. Pairs of the sign and the
 * character; what is not in them has its character by compatibility (NFKC).
 */
const PAIRS =
  '⼾户⺒巳⺛旡⺝月⺟母⺠民⺩王⺫罒⺬示⺮竹⺶羊⺹耂⺻聿⻁虎⻃覀⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const CHARACTERS = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [
    PAIRS.charAt(2 * i),
    PAIRS.charAt(2 * i + 1),
  ]),
);
/** Radicals, and characters and brackets that were encoded twice. */
const SIGNS = /[\u2329\u232a\u2e80-\u2fd5\uf900-\ufaff]/gu;
/** —— as one sign. */
const LONG_DASH = /\u2e3a/gu;

/** How many signs of a text stand for a character. */
export function countRadicals(text: string): number {
  return (text.match(SIGNS)?.length ?? 0) + (text.match(LONG_DASH)?.length ?? 0);
}

/** A text with the characters that are meant. */
export function withoutRadicals(text: string): string {
  return text
    .replace(SIGNS, (sign) => CHARACTERS.get(sign) ?? sign.normalize('NFKC'))
    .replace(LONG_DASH, '——');
}
