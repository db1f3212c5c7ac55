import { hanNumeral } from '../../model/numerals.ts';

type Numeral = (value: number) => string;

const letters: Numeral = (value) =>
  String.fromCodePoint(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const enclosed =
  (first: number, most: number): Numeral =>
  (value) =>
    value >= 1 && value <= most ? String.fromCodePoint(first + value - 1) : String(value);

const listed =
  (names: string): Numeral =>
  (value) =>
    [...names][value - 1] ?? String(value);

const digits =
  (names: string): Numeral =>
  (value) =>
    [...String(value)].map((digit) => [...names][Number(digit)] ?? digit).join('');

/** How Word's formats of numbers (`w:numFmt`) print a value of one or more. */
const FORMATS: Readonly<Record<string, Numeral>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalHalfWidth: String,
  chineseCounting: hanNumeral,
  chineseCountingThousand: hanNumeral,
  japaneseCounting: hanNumeral,
  taiwaneseCounting: hanNumeral,
  taiwaneseCountingThousand: hanNumeral,
  ideographDigital: digits('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: digits('〇一二三四五六七八九'),
  taiwaneseDigital: digits('〇一二三四五六七八九'),
  chineseLegalSimplified: (value) => formal(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (value) => formal(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: listed('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: listed('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
};

/** A value as a list prints it; formats that nobody uses here come out as plain figures. */
export function formatNumber(value: number, format: string): string {
  if (format === 'none') return '';
  return value < 1 ? String(value) : (FORMATS[format] ?? String)(value);
}

/** 壹拾贰: the plain numeral written with the characters of cheques. */
function formal(value: number, names: string, units: string): string {
  const plain = '零一二三四五六七八九十百千';
  return [...hanNumeral(value)]
    .map((one) => [...names, ...units][plain.indexOf(one)] ?? one)
    .join('');
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let numeral = '';
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  }
  return numeral;
}
