import type { SetAside } from '../../model/reading.ts';
import type { ReaderResult } from '../fault.ts';
import { rowLine, toText, trimmed, type PlacedLine } from '../lines.ts';

/** What an old Word file holds, part by part, as its extractor gives it. */
export interface DocParts {
  readonly body: string;
  readonly boxes: string;
  readonly notes: string;
  readonly headers: string;
  readonly footers: string;
  readonly comments: string;
}

/** The parts of an old Word file → its text. Numbers that Word counts by itself are not in them. */
export function docResult(parts: DocParts): ReaderResult {
  const unknown = [parts.body, parts.boxes, parts.notes].join('').split(UNKNOWN).length - 1;
  const body = readable(parts.body)
    .split('\n')
    .flatMap((line, i) => placed(line, `第${String(i + 1)}段`));
  const boxes = linesOf(parts.boxes).map((text) => ({ text, place: '文本框' }));
  const notes = linesOf(parts.notes).map((text) => ({ text, place: '脚注' }));
  return {
    reading: {
      format: 'doc',
      ...toText([...body, ...boxes, ...notes]),
      setAside: [
        ...aside('页眉', parts.headers),
        ...aside('页脚', parts.footers),
        ...aside('批注', parts.comments),
      ],
      notes: [
        '旧格式的 Word 文档，只取出文字',
        ...(boxes.length > 0 ? ['文本框里的文字排在正文之后'] : []),
        ...(notes.length > 0 ? ['脚注、尾注排在文末'] : []),
      ],
    },
    warnings: [
      {
        rule: 'numbers-not-restored',
        line: 1,
        message: '旧格式里由 Word 自动编的号取不出来',
        hint: '编号有缺的，请用 Word 或 WPS 另存为 .docx 再收',
      },
      ...(unknown === 0 ? [] : [symbolUnknown(unknown)]),
    ],
  };
}

/** What the extractor gives for a sign that its table does not have. */
const UNKNOWN = 'undefined';

/** Word's own hyphens as such, and signs that are lost as a square. */
function readable(text: string): string {
  return text.replaceAll('\u001e', '-').replaceAll(UNKNOWN, '□');
}

function symbolUnknown(count: number): ReaderResult['warnings'][number] {
  return {
    rule: 'symbol-unknown',
    line: 1,
    message: `有 ${String(count)} 个符号认不出，以 □ 代替`,
    hint: '请对照原件',
  };
}

/** A table stands on one line, cells and rows ended by tabs; a tab elsewhere is a space. */
function placed(line: string, place: string): PlacedLine[] {
  const isTable = /\t\t|\t$/.test(line);
  const rows = isTable ? line.split('\t\t') : [line.replaceAll('\t', ' ')];
  return rows.map((row) => ({ text: rowLine(row.split('\t').map(trimmed)), place }));
}

function linesOf(text: string): string[] {
  return readable(text)
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
}

function aside(what: string, text: string): SetAside[] {
  return [...new Set(linesOf(text))].map((line) => ({ what, text: line, place: '' }));
}
