import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, family, level, linesOf, listed, numbering, OFFICIAL, p, r } from './docx.fixture.ts';
import { readDocx } from './read.ts';

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
