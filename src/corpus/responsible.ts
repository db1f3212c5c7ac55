import type { Clause } from '../model/corpus.ts';

const LABEL = '(?:责任|牵头|配合|实施|主办|协办|落实|承办)(?:单位|部门|处室)';
const NOTE = new RegExp(`[（(〔\\[【]\\s*((?:[省市区县]级)?${LABEL})\\s*[：:]`, 'gu');
const OWN_LINE = new RegExp(`^(${LABEL})\\s*[：:]`, 'u');
const PAIR: Record<string, string> = { '（': '）', '(': ')', '〔': '〕', '[': ']', '【': '】' };

/** Where （责任单位：…） stands in a paragraph, brackets included, and what it says. */
export interface ResponsibleNote {
  /** UTF-16 offsets into the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly units: readonly string[];
}

/**
 * The （责任单位：…） or （牵头单位：…） of a paragraph, the label as printed. A sentence after the units
 * (列第一位的为牵头单位，下同) is a rule about them and no unit. Null where there is none.
 */
export function responsibleNote(paragraph: string): ResponsibleNote | null {
  return bracketedNotes(paragraph).at(-1) ?? wholeLine(paragraph);
}

function bracketedNotes(paragraph: string): ResponsibleNote[] {
  return [...paragraph.matchAll(NOTE)].flatMap((match) => {
    const end = closing(paragraph, match.index);
    if (end < 0) return [];
    const listed = paragraph.slice(match.index + match[0].length, end);
    const [units = ''] = listed.split('。');
    return [{ start: match.index, end: end + 1, label: match[1] ?? '', units: splitUnits(units) }];
  });
}

/** 责任单位：甲、乙 as a line of its own. */
function wholeLine(paragraph: string): ResponsibleNote | null {
  const match = OWN_LINE.exec(paragraph);
  if (match === null) return null;
  const [units = ''] = paragraph.slice(match[0].length).split('。');
  return { start: 0, end: paragraph.length, label: match[1] ?? '', units: splitUnits(units) };
}

/** The two facts of the note that the data carries, or null. */
export function responsibleOf(paragraphs: readonly string[]): Clause['responsible'] {
  const notes = paragraphs.flatMap((paragraph) => {
    const bracketed = bracketedNotes(paragraph);
    return bracketed.length > 0 ? bracketed : (wholeLine(paragraph) ?? []);
  });
  if (notes.length === 0) return null;
  const labels = new Set(notes.map(({ label }) => label));
  return { label: [...labels].join('、'), units: notes.flatMap((note) => note.units) };
}

/** Brackets of either width nest: （责任单位：有关区（县、市）政府）. */
function closing(paragraph: string, open: number): number {
  const opener = paragraph.charAt(open);
  const closer = PAIR[opener] ?? '';
  let depth = 0;
  for (let i = open; i < paragraph.length; i += 1) {
    const character = paragraph.charAt(i);
    if (character === opener) depth += 1;
    else if (character === closer) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** Units are divided by 、, commas or semicolons outside brackets. */
function splitUnits(list: string): string[] {
  const units: string[] = [];
  let depth = 0;
  let unit = '';
  for (const character of list) {
    if ('（(〔[【'.includes(character)) depth += 1;
    if ('）)〕]】'.includes(character)) depth -= 1;
    if (depth === 0 && '、，,；;'.includes(character)) {
      units.push(unit.trim());
      unit = '';
    } else unit += character;
  }
  const label = new RegExp(`^${LABEL}\\s*[：:]\\s*`, 'u');
  return (
    [...units, unit.trim()]
      .map((name) => name.replace(label, ''))
      // 目标位置：全省前5 stands beside the units and is none.
      .filter((name) => name !== '' && !/[：:]/u.test(name))
  );
}
