import { titleRuns, widthOf } from '../typeset/titles.ts';

/** Marks that may not begin a line, and such that may not end one. */
const CLOSING = /^[，。、；：？！）》”’］〕,.;:?!)\]]/u;
const OPENING = /[（《“‘［〔([]$/u;

/**
 * A title cut into lines of at most `most` widths; years and short brackets stay whole where a line has
 * room for them, marks stand where Chinese printing has them. Joined, the lines are the title.
 */
export function titleLines(title: string, most: number): string[] {
  const lines = [''];
  for (const piece of unbreakable(title, most)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && widthOf(last + piece) > most) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}

/** The same with lines of about one length: no last line of a word or two. */
export function balancedLines(title: string, most: number): string[] {
  const lines = titleLines(title, most);
  for (let narrower = most - 1; narrower > most / 2; narrower -= 1) {
    const tried = titleLines(title, narrower);
    if (tried.length > lines.length) break;
    lines.splice(0, lines.length, ...tried);
  }
  return lines;
}

/** How far a line is moved out, in widths, so that an opening mark's ink stands at the edge. */
export function hang(line: string): number {
  return /^[（《“‘［〔]/u.test(line) ? 0.5 : 0;
}

/** The pieces between which a line may end. */
function unbreakable(title: string, most: number): string[] {
  const pieces = titleRuns(title).flatMap(({ text, className }) =>
    className !== null && widthOf(text) <= most ? [text] : [...text],
  );
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last) || isWord(last, piece))) {
      joined[joined.length - 1] = last + piece;
    } else joined.push(piece);
  }
  return joined;
}

/** Latin words and numbers are not cut. */
function isWord(before: string, after: string): boolean {
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after);
}
