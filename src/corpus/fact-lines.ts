import { FACT_LABELS } from './fact-labels.ts';
import { isEmptyLabel, isValue, titleBegins } from './fact-values.ts';

const FACT = new RegExp(`^(?:${FACT_LABELS})\\s*[：:]\\s*\\S`, 'u');
const LABEL_ALONE = new RegExp(`^(?:${FACT_LABELS})\\s*[：:]?$`, 'u');
/** Above so many lines of facts, or one with such a label, no document begins with its text. */
const FEWEST = 2;
const CERTAIN =
  /^(?:索\s*引\s*号|发\s*文\s*字\s*号|发\s*布\s*机\s*构|发\s*文\s*机\s*关|成\s*文\s*日\s*期)/u;
/** A longer line is a document whose line ends were lost. */
const LONGEST_FACT = 300;

/**
 * The leading lines that are facts about the document, a label and what it says, as sites that publish
 * documents export them: 索引号：…, 成文日期：…. One number for each fact: how many lines it has, 2 where
 * the label stands alone above what it says. One alone is a fact above a title, or by its certain label.
 */
export function factRows(lines: readonly string[]): number[] {
  const rows: number[] = [];
  let at = 0;
  for (let size = rowAt(lines, at); size > 0; size = rowAt(lines, at)) {
    rows.push(size);
    at += size;
  }
  const facts = lines.slice(0, at);
  const [first = ''] = facts;
  const certain = CERTAIN.test(first) && FACT.test(first);
  if (certain || (rows.length >= FEWEST && said(facts))) return rows;
  return rows.length > 0 && titleBegins(lines.slice(at)) ? rows : [];
}

/** Labels without a colon are words as any other: one of them has to be a certain one. */
function said(facts: readonly string[]): boolean {
  return facts.some((line) => FACT.test(line) || CERTAIN.test(line) || /[：:]$/u.test(line));
}

/** How many lines the fact at a place has, 0 where there is none. */
function rowAt(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (FACT.test(line)) return line.length <= LONGEST_FACT ? 1 : 0;
  if (!LABEL_ALONE.test(line)) return 0;
  const below = lines[at + 1] ?? '';
  if (isFact(below)) return 1;
  const found = { label: line, below, rest: lines.slice(at + 2, at + 5), isFact };
  if (isValue(found)) return 2;
  return isEmptyLabel(found) ? 1 : 0;
}

function isFact(line: string): boolean {
  return FACT.test(line) || LABEL_ALONE.test(line);
}
