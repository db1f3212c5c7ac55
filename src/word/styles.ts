/** How a document is set on paper: A4, sizes, lines and fonts after GB/T 9704, which offices print by. */
import { AlignmentType } from 'docx';
import type { IParagraphStyleOptions, IRunOptions, IStylesOptions } from 'docx';

/** Fonts by what they set; every program falls back on those named in `substitutes`. */
const FONTS = {
  title: '方正小标宋简体',
  first: '黑体',
  second: '楷体_GB2312',
  body: '仿宋_GB2312',
  small: '宋体',
} as const;

/** What takes a font's place where a machine has none of that name, best first. */
export const substitutes: Readonly<Record<string, string>> = {
  [FONTS.title]: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC,宋体',
  [FONTS.first]: 'SimHei,STHeiti,Noto Sans CJK SC,微软雅黑',
  [FONTS.second]: '楷体,KaiTi,STKaiti,AR PL UKai CN,宋体',
  [FONTS.body]: '仿宋,FangSong,STFangsong,Noto Serif CJK SC,宋体',
  [FONTS.small]: 'SimSun,STSong,Noto Serif CJK SC',
};

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号. */
const SIZES = { second: 44, third: 32, fourth: 28, small: 24, fifth: 21 } as const;

/** In twentieths of a point: 28 points from line to line, two characters of 三号. */
const LINE = 560;
const TWO_CHARACTERS = 640;

/** The page: A4, with the margins of the standard, in twentieths of a point. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 850, footer: 992 },
} as const;

function set(font: keyof typeof FONTS, size: number, more: IRunOptions = {}): IRunOptions {
  const eastAsia = FONTS[font];
  const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
  return { font: { ...fonts, eastAsia }, size, color: '000000', ...more };
}

const line = { line: LINE, lineRule: 'exact' } as const;
const indent = { firstLine: TWO_CHARACTERS };

/** Ids of the styles that Word does not know by itself. */
export const styleIds = { body: 'Body', remark: 'Remark', fact: 'Fact', small: 'Small' } as const;

/** Ids of the headings in the text, from the outermost; the title of the file is none of these. */
export const headingStyles = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const;
export const TITLE = 'Title';

const own: readonly IParagraphStyleOptions[] = [
  {
    id: styleIds.body,
    name: '正文条款',
    basedOn: 'Normal',
    quickFormat: true,
    run: set('body', SIZES.third),
    paragraph: { spacing: line, indent, alignment: AlignmentType.BOTH },
  },
  {
    id: styleIds.remark,
    name: '编者说明',
    basedOn: 'Normal',
    run: set('second', SIZES.fourth),
    paragraph: { spacing: { line: 400, after: 60 }, alignment: AlignmentType.CENTER },
  },
  {
    id: styleIds.fact,
    name: '来源与校勘',
    basedOn: 'Normal',
    run: set('small', SIZES.small),
    paragraph: { spacing: { line: 360, after: 60 } },
  },
  {
    id: styleIds.small,
    name: '页眉页脚',
    basedOn: 'Normal',
    run: set('small', SIZES.fifth, { color: '444444' }),
  },
];

function heading(font: keyof typeof FONTS, more: IRunOptions = {}) {
  return {
    run: set(font, SIZES.third, more),
    paragraph: { spacing: line, indent, keepNext: true },
  };
}

/** 方正小标宋 for the title, then 黑体, 楷体 and 仿宋 from the outer heading to the inner ones. */
export const styles: IStylesOptions = {
  default: {
    document: { run: set('body', SIZES.third) },
    title: {
      run: set('title', SIZES.second, { bold: false }),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, before: 400, after: 200 },
      },
    },
    heading1: heading('first', { bold: false }),
    heading2: heading('second', { bold: false }),
    heading3: heading('body', { bold: true }),
    heading4: heading('body', { bold: true }),
    heading5: heading('body', { bold: false }),
  },
  paragraphStyles: own,
};
