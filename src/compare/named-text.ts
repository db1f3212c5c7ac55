import type { ComparedClause, ComparedDocument } from './data.ts';
import { readWords } from './words.ts';
import type { Word } from './words.ts';

/** The text that an anchor names, and what the clause says before and after it. */
export interface NamedText {
  readonly clause: ComparedClause;
  /** 第19项, 第19项第3句 */
  readonly label: string;
  readonly before: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly after: string;
}

/** The clause, or the sentence of a clause, that an anchor names; null where it names neither. */
export function namedText({ clauses }: ComparedDocument, anchor: string): NamedText | null {
  const whole = Object.hasOwn(clauses, anchor) ? clauses[anchor] : undefined;
  if (whole !== undefined) {
    return {
      clause: whole,
      label: whole.label,
      before: whole.number,
      text: whole.text,
      words: readWords(whole.words, 0, Infinity),
      after: '',
    };
  }
  for (const clause of Object.values(clauses)) {
    const at = clause.sentences.findIndex(([name]) => name === anchor);
    const sentence = clause.sentences[at];
    if (sentence !== undefined) return sentenceOf(clause, sentence, at + 1);
  }
  return null;
}

function sentenceOf(
  clause: ComparedClause,
  [, start, end]: ComparedClause['sentences'][number],
  count: number,
): NamedText {
  const characters = [...clause.text];
  return {
    clause,
    label: `${clause.label}第${count}句`,
    before: clause.number + characters.slice(0, start).join(''),
    text: characters.slice(start, end).join(''),
    words: readWords(clause.words, start, end),
    after: characters.slice(end).join(''),
  };
}
