import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, family, level, listed, numbering, p, r, type DocxParts } from './docx.fixture.ts';
import { formatNumber } from './numerals.ts';
import { readDocx } from './read.ts';

const OFFICIAL = family(
  0,
  [
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCountingThousand', '（%2）'),
    level(2, 'decimal', '%3.'),
  ],
  { 1: '', 2: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' },
);

function linesOf(parts: DocxParts): string[] {
  return readDocx(docx(parts)).reading.text.trimEnd().split('\n');
}

/** Lines of a document whose paragraphs stand on levels of lists: `[list, level, text]`. */
function numbered(
  numberingPart: string,
  paragraphs: readonly (readonly [number, number, string])[],
): string[] {
  const document = paragraphs.map(([list, at, text]) => p(text, listed(list, at))).join('');
  return linesOf({ document, numbering: numberingPart });
}

describe('automatic numbers', () => {
  it('run as the levels of official documents do', () => {
    const lines = numbered(numbering(OFFICIAL), [
      [1, 0, '总体要求'],
      [1, 1, '指导思想'],
      [1, 1, '工作目标'],
      [1, 2, '甲'],
      [1, 2, '乙'],
      [1, 0, '重点任务'],
      [1, 1, '实验室'],
      [1, 2, '丙'],
    ]);
    expect(lines).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）工作目标',
      '1. 甲',
      '2. 乙',
      '二、重点任务',
      '（一）实验室',
      '1. 丙',
    ]);
  });

  it.each([
    [level(0, 'chineseCounting', '第%1章'), ['第一章 甲', '第二章 甲']],
    [level(0, 'decimal', '第%1条'), ['第1条 甲', '第2条 甲']],
    [level(0, 'ideographDigital', '%1．'), ['一． 甲', '二． 甲']],
    [level(0, 'decimalEnclosedCircleChinese', '%1'), ['① 甲', '② 甲']],
    [level(0, 'decimal', '（%1）'), ['（1）甲', '（2）甲']],
    [level(0, 'lowerLetter', '%1)'), ['a) 甲', 'b) 甲']],
    [level(0, 'upperRoman', '%1.'), ['I. 甲', 'II. 甲']],
    [level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>'), ['1甲', '2甲']],
    [level(0, 'bullet', '\uf0b7'), ['• 甲', '• 甲']],
    [level(0, 'none', ''), ['甲', '甲']],
  ])('are printed as the level says: %s', (one, expected) => {
    const lines = numbered(numbering(family(0, [one], { 1: '' })), [
      [1, 0, '甲'],
      [1, 0, '甲'],
    ]);
    expect(lines).toEqual(expected);
  });

  it('show upper levels, in figures where the level is legal', () => {
    const decimals = family(
      0,
      [
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>'),
      ],
      { 1: '' },
    );
    const lines = numbered(numbering(decimals), [
      [1, 0, '总则'],
      [1, 1, '目的'],
      [1, 2, '细目'],
      [1, 1, '依据'],
    ]);
    expect(lines).toEqual(['第一章 总则', '1.1 目的', '1.1.1 细目', '1.2 依据']);
  });

  it('tell their level, which 1. inside 1. does not show', () => {
    const alike = family(0, [level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.')], { 1: '' });
    const { reading } = readDocx(
      docx({
        numbering: numbering(alike),
        document: [
          p('工作方案'),
          p('平台', listed(1)),
          p('实验室', listed(1, 1)),
          p('中试基地', listed(1, 1)),
          p('人才', listed(1)),
        ].join(''),
      }),
    );
    expect(reading.text).toBe('工作方案\n1. 平台\n1. 实验室\n2. 中试基地\n2. 人才\n');
    expect(reading.lists).toEqual([
      [2, { list: '0', level: 0 }],
      [3, { list: '0', level: 1 }],
      [4, { list: '0', level: 1 }],
      [5, { list: '0', level: 0 }],
    ]);
  });

  it('go on over parts where a level does not restart', () => {
    const running = family(
      0,
      [
        level(0, 'chineseCounting', '%1、'),
        level(1, 'chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>'),
      ],
      { 1: '' },
    );
    const lines = numbered(numbering(running), [
      [1, 0, '甲'],
      [1, 1, '乙'],
      [1, 0, '丙'],
      [1, 1, '丁'],
    ]);
    expect(lines).toEqual(['一、甲', '（一）乙', '二、丙', '（二）丁']);
  });

  it('count on between lists of one family, and start again where a list says so', () => {
    const lines = numbered(numbering(OFFICIAL), [
      [1, 0, '甲'],
      [1, 0, '乙'],
      [2, 0, '丙'],
      [2, 0, '丁'],
    ]);
    expect(lines).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('come from styles, through those they are based on', () => {
    const styles = [
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="mine"/><w:basedOn w:val="2"/></w:style>',
    ].join('');
    const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
    const document = [
      p('甲', style('1')),
      p('乙', style('2')),
      p('丙', style('3')),
      p('正文'),
      p('不编号', style('1') + listed(0)),
      p('丁', style('1')),
    ].join('');
    expect(linesOf({ document, styles, numbering: numbering(OFFICIAL) })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '正文',
      '不编号',
      '二、丁',
    ]);
  });

  it('are said in the notes', () => {
    const { reading } = readDocx(
      docx({ document: p('甲', listed(1)), numbering: numbering(OFFICIAL) }),
    );
    expect(reading.notes).toEqual(['Word 自动编号 1 处，已按其设定写出']);
  });
});

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [35, 'chineseCountingThousand', '三十五'],
  [120, 'chineseCountingThousand', '一百二十'],
  [20, 'ideographDigital', '二〇'],
  [12, 'chineseLegalSimplified', '拾贰'],
  [3, 'ideographTraditional', '丙'],
  [7, 'decimalZero', '07'],
  [14, 'decimalFullWidth', '１４'],
  [4, 'upperRoman', 'IV'],
  [28, 'lowerLetter', 'bb'],
  [5, 'nobody knows', '5'],
])('%i as %s is %s', (value, format, printed) => {
  expect(formatNumber(value, format)).toBe(printed);
});

describe('tables', () => {
  const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

  it('are rows with bars; a frame of one cell is its paragraphs', () => {
    const document = [
      `<w:tbl>${row('序号', '任务')}${row('1', '建设实验室')}${row('', '')}</w:tbl>`,
      `<w:tbl><w:tr><w:tc>${p('甲')}${p('乙')}</w:tc></w:tr></w:tbl>`,
    ].join('');
    expect(linesOf({ document })).toEqual(['序号 | 任务', '1 | 建设实验室', '甲', '乙']);
  });

  it('count their rows by themselves, and have lists in their cells', () => {
    const counted = [
      family(0, [level(0, 'decimal', '%1')], { 1: '' }),
      family(1, [level(0, 'decimal', '%1.')], { 2: '' }),
    ];
    const rows = ['甲', '乙'].map((unit) => {
      const steps = p('制定方案', listed(2)) + p('组织实施', listed(2));
      return `<w:tr><w:tc>${p('', listed(1))}</w:tc><w:tc>${steps}</w:tc><w:tc>${p(unit)}</w:tc></w:tr>`;
    });
    const blank = `<w:tr><w:tc>${p('', listed(1))}</w:tc><w:tc>${p('')}</w:tc></w:tr>`;
    const document = `<w:tbl>${rows.join('')}${blank}</w:tbl>`;
    expect(linesOf({ document, numbering: numbering(...counted) })).toEqual([
      '1 | 1. 制定方案 2. 组织实施 | 甲',
      '2 | 3. 制定方案 4. 组织实施 | 乙',
    ]);
  });
});

describe('tracked changes', () => {
  const document = p(
    `${r('保留')}<w:ins>${r('新增')}</w:ins><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del>`,
  );

  it('are accepted, and what was deleted is listed', () => {
    const { reading } = readDocx(docx({ document }));
    expect(reading.text).toBe('保留新增\n');
    expect(reading.setAside).toEqual([{ what: '修订中删去的文字', text: '旧文', place: '第1段' }]);
    expect(reading.notes).toEqual(['修订中插入的文字 1 处，按已接受处理']);
  });

  it('join paragraphs whose end was deleted', () => {
    const joined = p('前半', '<w:rPr><w:del/></w:rPr>') + p('后半', listed(1));
    expect(linesOf({ document: joined, numbering: numbering(OFFICIAL) })).toEqual(['一、前半后半']);
  });
});

describe('what stands beside the running text', () => {
  it('has notes after it, with their marks', () => {
    const { reading } = readDocx(
      docx({
        document: p(`${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`),
        footnotes: `<w:footnote w:id="2">${p('出处。')}</w:footnote>`,
      }),
    );
    expect(reading.text).toBe('正文［注1］。\n［注1］出处。\n');
  });

  it('has text boxes after their paragraph, one side of an alternative', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框内')}</wps:txbx></mc:Choice><mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf({ document: p(r('正文') + drawing) + p('下一段') })).toEqual([
      '正文',
      '框内',
      '下一段',
    ]);
  });

  it.each([
    [
      'in a run',
      (side: string) => `<w:t>${side}</w:t>`,
      (inside: string) => p(`<w:r>${inside}</w:r>`),
    ],
    ['around runs', (side: string) => r(side), (inside: string) => p(r('') + inside)],
    ['around paragraphs', (side: string) => p(side), (inside: string) => inside],
  ])(
    'is one side of an alternative %s: the newer one only where it is understood',
    (_, side, put) => {
      const alternative = (kinds: string): string =>
        put(
          `<mc:AlternateContent><mc:Choice Requires="${kinds}">${side('新')}</mc:Choice><mc:Fallback>${side('旧')}</mc:Fallback></mc:AlternateContent>`,
        );
      const document = ['wps', 'w16se', 'wps w16se', 'wps w14'].map(alternative).join('');
      expect(linesOf({ document })).toEqual(['新', '旧', '旧', '新']);
    },
  );

  it('is set aside where a style hides it, unless the run says otherwise', () => {
    const style = (id: string, type: string, inside: string): string =>
      `<w:style w:type="${type}" w:styleId="${id}">${inside}</w:style>`;
    const hidden = '<w:rPr><w:vanish/></w:rPr>';
    const based = '<w:basedOn w:val="HiddenLine"/>';
    const { reading } = readDocx(
      docx({
        styles: [
          style('HiddenLine', 'paragraph', hidden),
          style('Below', 'paragraph', based),
          style('Shown', 'paragraph', `${based}<w:rPr><w:vanish w:val="0"/></w:rPr>`),
          style('HiddenWord', 'character', hidden),
        ].join(''),
        document: [
          p('甲', '<w:pStyle w:val="Below"/>'),
          p('乙', '<w:pStyle w:val="Shown"/>'),
          p(`${r('丙')}${r('丁', '<w:rStyle w:val="HiddenWord"/>')}`),
          p(r('戊', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="HiddenLine"/>'),
        ].join(''),
      }),
    );
    expect(reading.text).toBe('乙\n丙\n戊\n');
    expect(reading.setAside.map(({ what, text, place }) => [what, text, place])).toEqual([
      ['隐藏的文字', '甲', '第1段'],
      ['隐藏的文字', '丁', '第3段'],
    ]);
  });

  it('stands in its own column of a table', () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table = [
      row(cell('序号'), cell('任务', '<w:gridSpan w:val="2"/>'), cell('单位')),
      row(cell('一、平台', '<w:gridSpan w:val="4"/>')),
      row(cell('1', '<w:vMerge w:val="restart"/>'), cell('甲'), cell('乙'), cell('丙')),
      row(cell('', '<w:vMerge/>'), cell('丁'), cell('戊'), cell('己')),
      row(cell('2', '<w:vMerge w:val="restart"/>'), cell('1.庚')),
      row(cell('', '<w:vMerge w:val="continue"/>'), cell('2.辛')),
    ];
    expect(linesOf({ document: `<w:tbl>${table.join('')}</w:tbl>` })).toEqual([
      '序号 | 任务 |  | 单位',
      '一、平台',
      '1 | 甲 | 乙 | 丙',
      ' | 丁 | 戊 | 己',
      '2 | 1.庚',
      ' | 2.辛',
    ]);
  });

  it('is set aside when it is no text of the document', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const contents = `${field('begin')}<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${field('separate')}`;
    const { reading } = readDocx(
      docx({
        document: [
          p(`${contents}${r('一、总体要求 1')}`),
          p(`${r('二、重点任务 2')}${field('end')}`),
          p(`${r('可见')}${r('不可见', '<w:vanish/>')}`),
        ].join(''),
        header1: p('内部资料'),
        comments: `<w:comment w:id="0">${p('再核对')}</w:comment>`,
      }),
    );
    expect(reading.text).toBe('可见\n');
    expect(reading.setAside.map(({ what, text }) => [what, text])).toEqual([
      ['自动生成的目录', '一、总体要求 1\n二、重点任务 2'],
      ['隐藏的文字', '不可见'],
      ['批注', '再核对'],
      ['页眉', '内部资料'],
    ]);
  });

  it('breaks lines where the author did', () => {
    expect(linesOf({ document: p(`${r('甲')}<w:r><w:br/></w:r>${r('乙')}`) })).toEqual([
      '甲',
      '乙',
    ]);
  });

  it('warns of pictures', () => {
    const { warnings } = readDocx(
      docx({ document: p(`${r('图')}<w:r><w:drawing><pic:pic/></w:drawing></w:r>`) }),
    );
    expect(warnings.map(({ rule }) => rule)).toEqual(['picture-not-read']);
  });
});

describe('words outside the paragraphs', () => {
  const drawn = (text: string): string => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  const { reading, warnings } = readDocx(
    docx({
      document: `${p(`${r('正文')}<w:r><w:pict><v:textpath string="送审"/></w:pict></w:r>`)}<w:altChunk/>`,
      'diagrams/data1': drawn('流程一'),
      'charts/chart1': drawn('研发投入'),
    }),
  );

  it('are listed: drawings, charts, watermarks', () => {
    expect(reading.setAside.map(({ what, text }) => [what, text])).toEqual([
      ['水印', '送审'],
      ['图表里的文字', '研发投入'],
      ['图示里的文字', '流程一'],
    ]);
  });

  it('in another file put into this one are warned of', () => {
    expect(warnings.map(({ rule }) => rule)).toEqual(['embedded-file-not-read']);
  });
});

describe('a file that is not what it should be', () => {
  it('is damaged when it is cut', () => {
    const whole = docx({ document: p('正文') });
    expect(() => readDocx(whole.subarray(0, whole.length - 40))).toThrow('已损坏');
  });

  it('is damaged when its parts are no XML', () => {
    const broken = zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') });
    expect(() => readDocx(broken)).toThrow('已损坏');
  });

  it('is not unpacked when it would grow out of all measure', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 * 2 ** 20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readDocx(bomb)).toThrow('没有解开');
  });
});
