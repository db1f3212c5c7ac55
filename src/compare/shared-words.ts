import { isSign, stretches } from './marks.ts';
import type { Stretch } from './marks.ts';
import type { Word } from './words.ts';

/** Characters that make a shared expression; two alone are found in any two texts. */
const LEAST = 3;
/** Words in a row that are looked for together; longer expressions are marked by overlapping rows. */
const MOST = 16;

/** A text and its words. */
export interface Worded {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A row of words that may be an expression: where it starts and how many words it has. */
interface Row {
  readonly said: string;
  readonly at: number;
  readonly count: number;
}

/**
 * Marks in each text the expressions that stand in another of them as well: whole words in a row,
 * punctuation aside, the first and the last of which say something by themselves.
 */
export function markShared(texts: readonly Worded[]): Stretch[][] {
  const split = texts.map(wordsOf);
  const rows = split.map(rowsOf);
  const known = rows.map((own) => new Set(own.map(({ said }) => said)));
  return split.map((words, i) => {
    const marked = words.map(() => false);
    for (const { said, at, count } of rows[i] ?? []) {
      if (known.some((others, j) => j !== i && others.has(said))) marked.fill(true, at, at + count);
    }
    return stretches(
      words.map(({ said }) => said),
      marked,
    );
  });
}

interface SaidWord {
  readonly said: string;
  readonly tells: boolean;
}

function wordsOf({ text, words }: Worded): SaidWord[] {
  const characters = [...text];
  let at = 0;
  return words.map(({ length, tells }) => {
    const said = characters.slice(at, at + length).join('');
    at += length;
    return { said, tells };
  });
}

/** Every row of words without a sign that could be an expression. */
function rowsOf(words: readonly SaidWord[]): Row[] {
  return words.flatMap((first, at) => {
    // A single character at the start is the end of a word that the dictionary does not have.
    if (!first.tells || [...first.said].length < 2) return [];
    const rows: Row[] = [];
    let said = '';
    for (const { said: next, tells } of words.slice(at, at + MOST)) {
      if ([...next].some(isSign)) break;
      said += next;
      rows.push({
        said: tells && [...said].length >= LEAST ? said : '',
        at,
        count: rows.length + 1,
      });
    }
    return rows.filter((row) => row.said !== '');
  });
}
