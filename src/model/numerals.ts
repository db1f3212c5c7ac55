const DIGITS = new Map(
  [...'零〇一二三四五六七八九'].map((digit, i) => [digit, Math.max(0, i - 1)]),
);
DIGITS.set('两', 2);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The number a Chinese numeral below ten thousand stands for (`二十三` → 23, `一百零二` → 102,
 * `廿二` → 22, `二〇二四` → 2024), or null when the string is not such a numeral.
 */
export function parseHanNumeral(numeral: string): number | null {
  const characters = [...numeral.replaceAll('廿', '二十').replaceAll('卅', '三十')];
  if (characters.length === 0) return null;
  const positional = characters.every((character) => DIGITS.has(character));
  return positional ? parsePositional(characters) : parseMultiplicative(characters);
}

function parsePositional(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum * 10 + (DIGITS.get(character) ?? 0), 0);
}

function parseMultiplicative(characters: readonly string[]): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const unit = UNITS.get(character);
    if (unit !== undefined) {
      // 十 alone at the start, or after 百零, means one ten.
      total += (digit ?? 1) * unit;
      digit = null;
    } else {
      const value = DIGITS.get(character);
      if (value === undefined) return null;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

/** The Chinese numeral of 1 to 9999, as official documents count (`11` → `十一`). */
export function hanNumeral(value: number): string {
  const names = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  const digits = [...String(value)].map(Number);
  let numeral = '';
  digits.forEach((digit, i) => {
    if (digit !== 0) numeral += `${names.charAt(digit)}${units[digits.length - 1 - i] ?? ''}`;
    else if (!numeral.endsWith('零')) numeral += '零';
  });
  return numeral.replace(/零+$/, '').replace(/^一十/, '十');
}
