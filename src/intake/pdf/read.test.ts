import { describe, expect, it } from 'vitest';
import { pageLines, type PdfPiece } from './page.ts';
import { toParagraphs } from './paragraphs.ts';
import { readPdf } from './read.ts';
import { withoutRunningLines } from './running.ts';

const SIZE = 16;
/** A line of a page: its text, how far in it begins (characters), which line of the page it is. */
type Printed = readonly [text: string, indent: number, line: number];

function piece([text, indent, line]: Printed): PdfPiece {
  const x = 90 + indent * SIZE;
  return {
    text,
    x,
    y: 750 - line * 28,
    width: [...text].length * SIZE,
    size: SIZE,
    isTurned: false,
  };
}

function read(pages: readonly (readonly Printed[])[]): { text: string[]; aside: string[] } {
  const running = withoutRunningLines(pages.map((page, i) => pageLines(page.map(piece), i + 1)));
  const { lines } = toParagraphs(running.pages);
  return {
    text: lines.map(({ text }) => text),
    aside: running.setAside.map(({ what, text, place }) => `${what} ${text} ${place}`),
  };
}

const FULL = '坚持以创新为第一动力，加快建设高水平创新平台，推动科技';

describe('a page', () => {
  it('has its lines in the order of their places, whatever the order in the file', () => {
    const pieces = [piece(['乙', 0, 2]), piece(['丁', 5, 1]), piece(['甲', 0, 1])];
    expect(pageLines(pieces, 1).map(({ text }) => text)).toEqual(['甲\t丁', '乙']);
  });

  it('leaves out what runs aslant', () => {
    expect(pageLines([{ ...piece(['样稿', 0, 1]), isTurned: true }], 1)).toEqual([]);
  });
});

describe('paragraphs', () => {
  it('go on over line ends and over pages, and begin where a line is indented', () => {
    const { text, aside } = read([
      [
        ['某市公报', 8, 0],
        [`一、${FULL.slice(0, 24)}`, 2, 2],
        ['重大平台建设', 0, 3],
        [FULL.slice(0, 26), 2, 4],
        ['— 1 —', 10, 26],
      ],
      [
        ['某市公报', 8, 0],
        ['成果转化。', 0, 1],
        ['（一）加强领导', 2, 2],
        ['— 2 —', 10, 26],
      ],
    ]);
    expect(text).toEqual([
      `一、${FULL.slice(0, 24)}重大平台建设`,
      `${FULL.slice(0, 26)}成果转化。`,
      '（一）加强领导',
    ]);
    expect(aside).toEqual([
      '页眉 某市公报 第1页',
      '页码 — 1 — 第1页',
      '页眉 某市公报 第2页',
      '页码 — 2 — 第2页',
    ]);
  });

  it('end where a line is short, and do not begin in the middle of a word', () => {
    const { text } = read([
      [
        [`${FULL}统`, 0, 1],
        ['一、协调推进。', 0, 2],
        ['下一段。', 0, 3],
      ],
    ]);
    expect(text).toEqual([`${FULL}统一、协调推进。`, '下一段。']);
  });
});

it.each([
  ['2', '000人', '2000人'],
  ['20', '25年', '2025年'],
  ['12,', '000元', '12,000元'],
  ['3.', '55亿元', '3.55亿元'],
  ['A', 'B', 'A B'],
  ['GB', '50016标准', 'GB 50016标准'],
])('a line end that cuts a number leaves no blank: %s | %s', (before, after, whole) => {
  const { text } = read([
    [
      [`${FULL}${before}`, 0, 1],
      [`${after}${FULL.slice(0, 20)}`, 0, 2],
    ],
  ]);
  expect(text).toEqual([`${FULL}${whole}${FULL.slice(0, 20)}`]);
});

it('neighbouring lines with wide gaps are rows', () => {
  const { text } = read([
    [
      [FULL, 0, 1],
      ['序号', 0, 2],
      ['任务', 8, 2],
      ['1', 0, 3],
      ['建设平台', 8, 3],
    ],
  ]);
  expect(text).toEqual([FULL, '序号 | 任务', '1 | 建设平台']);
});

const LATIN = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
/** Song as readers of PDF bring it along: nothing in the file says which characters its codes are. */
const SONG =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>] >>';

/** A PDF of one page with this text, by hand: letters of Latin only. */
function pdf(text: string, trailer = '', font = LATIN): Uint8Array {
  const stream = text === '' ? '' : `BT /F1 16 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    font,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\nstartxref\n${String(body.length)}\n%%EOF\n`;
  return new TextEncoder().encode(body + table + end);
}

describe('a file', () => {
  it('is read', async () => {
    const { reading } = await readPdf(pdf('Plan 2026'));
    expect([reading.text, reading.places]).toEqual(['Plan 2026\n', ['第1页']]);
  });

  it('that is a picture has no text', async () => {
    expect((await readPdf(pdf(''))).reading.text).toBe('');
  });

  it('whose font is elsewhere says so', async () => {
    await expect(readPdf(pdf('AB', '', SONG))).rejects.toThrow('字体没有嵌入');
  });

  it('that is locked says so', async () => {
    const key = '00'.repeat(32);
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >> /ID [<00><00>]`;
    await expect(readPdf(pdf('x', locked))).rejects.toThrow('密码');
  });

  it('that is cut off says so', async () => {
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).rejects.toThrow('已损坏');
  });
});
