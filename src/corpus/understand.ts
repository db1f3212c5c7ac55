import type { Problem } from '../model/problem.ts';
import { doubtfulNumbers } from './doubtful-numbers.ts';
import { removedPoints } from './emendations.ts';
import { mergedLines } from './merged-lines.ts';
import { codePointOffsets } from './offsets.ts';
import { parse, type Known, type Parsed } from './parse.ts';
import { unnumberedQuestions } from './questions.ts';
import { sequenceProblems } from './sequence.ts';
import { spacedTables } from './spaced-rows.ts';
import { looseTableLines, stackedTableProblems } from './stacked-cells.ts';
import { structureProblems } from './structure.ts';
import { textProblems } from './text-problems.ts';
import { unexplainedLines } from './unexplained.ts';
import { unreadLines, unreadNumbers } from './unread-numbers.ts';
import { verifyNothingLost } from './verify.ts';

/** A text as the parser understands it, and what a reader should look at. */
export interface Understood {
  readonly parsed: Parsed;
  readonly problems: readonly Problem[];
  /** False where a character was lost, which is the program's mistake. */
  readonly isWhole: boolean;
}

/** Parses a text and checks what came of it. `file` is what problems name. */
export function understand(file: string, text: string, slug: string, known?: Known): Understood {
  const parsed = parse(text, slug, known);
  const removed = removedPoints(parsed.mendings, codePointOffsets(text));
  const lost = verifyNothingLost(file, text, parsed.clauses, removed);
  const unread = unreadNumbers(file, text, parsed.outline);
  const listed = unread.length > 0 ? unreadLines(text, parsed.outline) : new Set<number>();
  const cells = looseTableLines(text);
  const isSaid = ({ line }: Problem): boolean => listed.has(line) || cells.has(line);
  const problems = [
    ...textProblems(file, text),
    ...sequenceProblems(file, parsed.outline),
    ...mergedLines(file, parsed.outline),
    ...unexplainedLines(file, parsed.outline).filter((one) => !isSaid(one)),
    ...spacedTables(file, text),
    ...stackedTableProblems(file, text),
    ...doubtfulNumbers(file, text, parsed.outline).filter((one) => !isSaid(one)),
    ...unread.filter(({ line }) => !cells.has(line)),
    ...unnumberedQuestions(file, parsed.outline),
    ...structureProblems(file, parsed.clauses, text).filter(({ rule, line }) => {
      return !(cells.has(line) && rule.startsWith('heading-'));
    }),
    ...lost,
  ];
  return { parsed, problems, isWhole: lost.length === 0 };
}
