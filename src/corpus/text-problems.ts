import type { Problem } from '../model/problem.ts';
import { splitLines } from './lines.ts';

/** Characters that no printed page shows: control characters, the replacement character, half a pair. */
const INVISIBLE = /(?!\s)\p{Cc}|\ufffd|\p{Surrogate}/u;

/**
 * Problems (warnings) in the text itself: `empty-document`, and `unprintable-character` once for every
 * line that has a control character, a replacement character or half a surrogate pair;
 * `radical-characters` once.
 */
export function textProblems(file: string, seed: string): Problem[] {
  const hint = '请对照原件，必要时重新取得文件';
  if (seed.trim() === '') {
    const message = '文件没有文字';
    return [
      { rule: 'empty-document', severity: 'warning', file, line: 1, column: 1, message, hint },
    ];
  }
  return [...radicals(file, seed), ...invisible(file, seed, hint)];
}

/** Signs of radicals that a copy from a PDF has for characters; said once. */
function radicals(file: string, seed: string): Problem[] {
  const found = [...seed.matchAll(/[\u2e80-\u2fd5]/gu)];
  const [first] = found;
  if (first === undefined) return [];
  const before = seed.slice(0, first.index).split('\n');
  return [
    {
      rule: 'radical-characters',
      severity: 'warning',
      file,
      line: before.length,
      column: [...(before.at(-1) ?? '')].length + 1,
      message: `有 ${String(found.length)} 个部首符号（如 ${first[0]}），看似汉字而不是，照原样保留`,
      hint: '多半是从 PDF 复制来的：请改收 PDF 原件，或重新取得文字',
    },
  ];
}

function invisible(file: string, seed: string, hint: string): Problem[] {
  return splitLines(seed).flatMap((line): Problem[] => {
    const at = line.text.search(INVISIBLE);
    if (at < 0) return [];
    const code = (line.text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      {
        rule: 'unprintable-character',
        severity: 'warning',
        file,
        line: line.number,
        column: [...seed.slice(line.from, line.start + at)].length + 1,
        message: `含有不可见或无法识别的字符 U+${code}，照原样保留`,
        hint,
      },
    ];
  });
}
