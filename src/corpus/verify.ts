import type { Clause } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Proves for one document that nothing is lost or added: every printed character of the seed, save the
 * `removed` ones of its emendations (code-point offsets), stands in exactly one own text or printed
 * number, and every own text reads as its place in the seed does, white space aside.
 *
 * Problems (errors, at the first character concerned): `lost-text`, `doubled-text`, `altered-text`.
 */
export function verifyNothingLost(
  file: string,
  seed: string,
  clauses: readonly Clause[],
  removed: ReadonlySet<number>,
): Problem[] {
  const points = [...seed];
  const found = [...coverageFaults(points, clauses, removed), ...alterations(points, clauses)];
  return found.slice(0, 1).map(({ rule, at, message }) => ({
    rule,
    severity: 'error',
    file,
    ...placeOf(points, at),
    message,
    hint: '这是程序的错误，不是文件的错误：请附上文件报告',
  }));
}

interface Fault {
  readonly rule: string;
  readonly at: number;
  readonly message: string;
}

function coverageFaults(
  points: readonly string[],
  clauses: readonly Clause[],
  removed: ReadonlySet<number>,
): Fault[] {
  const times = new Uint8Array(points.length);
  for (const clause of clauses) {
    for (const [start, end] of [...clause.ownSource, ...clause.numberSource]) {
      for (let i = start; i < end; i += 1) times[i] = Math.min(2, (times[i] ?? 0) + 1);
    }
  }
  return points.flatMap((point, at) => {
    if (/^\s$/u.test(point) || removed.has(at)) return [];
    if (times[at] === 1) return [];
    const excerpt = points.slice(at, at + 12).join('');
    return times[at] === 0
      ? [{ rule: 'lost-text', at, message: `原文“${excerpt}”不在任何条款中` }]
      : [{ rule: 'doubled-text', at, message: `原文“${excerpt}”在两个条款中` }];
  });
}

function alterations(points: readonly string[], clauses: readonly Clause[]): Fault[] {
  return clauses.flatMap((clause) => {
    const printed = squash(
      clause.ownSource.map(([start, end]) => points.slice(start, end).join('')),
    );
    const text = [...clause.text];
    const own = squash(clause.own.map(([start, end]) => text.slice(start, end).join('')));
    if (printed === own) return [];
    return [
      {
        rule: 'altered-text',
        at: clause.ownSource[0]?.[0] ?? 0,
        message: `条款 ${clause.id} 的文字与原文不同`,
      },
    ];
  });
}

function squash(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/gu, '');
}

/** 1-based line and column of a code point. */
function placeOf(points: readonly string[], at: number): { line: number; column: number } {
  const before = points.slice(0, at);
  const line = before.filter((point) => point === '\n').length + 1;
  return { line, column: at - before.lastIndexOf('\n') };
}
