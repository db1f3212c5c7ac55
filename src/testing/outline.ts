import type { Parsed } from '../corpus/parse.ts';

/** A parsed document for a golden file: one clause a line, the emendations below. */
export function toDocumentOutline({ clauses, mendings, joinedLines }: Parsed): string {
  const depth = new Map<string, number>();
  const rows = clauses.map((clause) => {
    const level = clause.parent === null ? 0 : (depth.get(clause.parent) ?? 0) + 1;
    depth.set(clause.id, level);
    const number = clause.number ?? (clause.numberSupplied && `［${clause.numberSupplied}］`);
    const own = clause.own.map(([start, end]) => [...clause.text].slice(start, end).join(''));
    const parts = [
      clause.anchor,
      clause.kind,
      number ?? '-',
      clause.heading === null ? '-' : `“${clause.heading}”`,
      own.length === 0 ? '-' : own.map((text) => abridged(text)).join(' ¶ '),
      `s${String(clause.sentences.length)}`,
      ...(clause.responsible
        ? [`${clause.responsible.label}=${clause.responsible.units.join('+')}`]
        : []),
    ];
    return '  '.repeat(level) + parts.join(' | ');
  });
  const mended = mendings.map(
    ({ rule, line, lineEnd }) => `! ${rule} ${String(line)}-${String(lineEnd)}`,
  );
  const wrapped = joinedLines > 0 ? [`! joined ${String(joinedLines)}`] : [];
  return `${[...rows, ...mended, ...wrapped].join('\n')}\n`;
}

function abridged(text: string): string {
  return text.length > 24 ? `${text.slice(0, 16)}…${text.slice(-6)}` : text;
}
