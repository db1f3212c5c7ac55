import { problemLines } from '../report/terminal.ts';
import { FORMAT_NAMES } from './format.ts';
import { outlineText } from './outline.ts';
import { toPlain } from './plain.ts';
import type { Taken } from './take.ts';

/** How much of a set-aside text is printed; the page of the document has all of it. */
const SHOWN = 60;

/** What is printed of a file that was taken in, the same on a terminal and in a page. */
export function takenLines(taken: Taken): string[] {
  const { reading, document, outline, problems, entry } = taken;
  return [
    `${taken.file}：${FORMAT_NAMES[reading.format]}，${String(document.clauses.length)} 个条款`,
    ...reading.notes.map((note) => `  · ${note}`),
    ...section('提纲', outlineText(outline)),
    ...section('提醒', problems.length === 0 ? ['没有'] : problemLines(problems)),
    ...section('不属于正文的文字', asideLines(taken)),
    ...section('目录条目', entry.trimEnd().split('\n')),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `〔${title}〕`, ...lines];
}

function asideLines({ reading }: Taken): string[] {
  return reading.setAside.map(({ what, text, place }) => {
    const points = [...toPlain(text.replace(/\s+/gu, ' '))];
    const shown = points.length > SHOWN ? `${points.slice(0, SHOWN).join('')}…` : points.join('');
    return `${what}：${shown}${place === '' ? '' : `（${place}）`}`;
  });
}
