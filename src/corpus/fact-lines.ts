import { FACT_LABELS } from './fact-labels.ts';

const FACT = new RegExp(`^(?:${FACT_LABELS})\\s*[：:]\\s*\\S`, 'u');
/** Above so many lines of facts, or one with such a label, no document begins with its text. */
const FEWEST = 2;
const CERTAIN =
  /^(?:索\s*引\s*号|发\s*文\s*字\s*号|发\s*布\s*机\s*构|发\s*文\s*机\s*关|成\s*文\s*日\s*期)/u;

/**
 * How many leading lines are facts about the document, a label and what it says on each, as sites that
 * publish documents export them: 索引号：…, 成文日期：….
 */
export function factLinesEnd(lines: readonly string[]): number {
  const other = lines.findIndex((line) => !FACT.test(line));
  const end = other < 0 ? lines.length : other;
  return end >= FEWEST || CERTAIN.test(lines[0] ?? '') ? end : 0;
}
