import type { PrintNode } from '../corpus/print-order.ts';
import { responsibleNote } from '../corpus/responsible.ts';
import type { Clause, Range } from '../model/corpus.ts';

/** A piece of a line: a sentence with its anchor, or the white space between two. */
export interface Piece {
  readonly anchor: string | null;
  readonly text: string;
  /** True for a run-in heading. */
  readonly runIn: boolean;
  /** Where the responsible units stand in `text`, UTF-16, null where they do not. */
  readonly responsible: Range | null;
}

/** What is printed in a clause, in order: lines of its own and smaller clauses. */
export type Block =
  | { readonly type: 'heading' | 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly type: 'clause'; readonly node: PrintNode };

/** The clause's content with its own lines cut into sentences. Guarantee: nothing of the text is left out. */
export function blocksOf({ clause, content }: PrintNode): Block[] {
  const characters = [...clause.text];
  const own = [...clause.own].sort(([x], [y]) => x - y).values();
  return content.map((part): Block => {
    if ('clause' in part) return { type: 'clause', node: part };
    return lineOf(clause, characters, own.next().value ?? [0, 0]);
  });
}

function lineOf(clause: Clause, characters: readonly string[], range: Range): Block {
  const pieces = piecesOf(clause, characters, range);
  const heading = clause.heading?.trim();
  const text = characters.slice(...range).join('');
  if (heading === undefined) return { type: 'paragraph', pieces };
  if (text.trim() === heading) return { type: 'heading', pieces };
  return {
    type: 'paragraph',
    pieces: pieces.map((piece, i) => (i === 0 ? withRunIn(piece, heading) : piece)),
  };
}

/** A first sentence that is the heading and no more than its mark is run in. */
function withRunIn(piece: Piece, heading: string): Piece {
  const text = piece.text.trim();
  const runIn = text.startsWith(heading) && /^[。：:.]?$/.test(text.slice(heading.length));
  return { ...piece, runIn };
}

function piecesOf(clause: Clause, characters: readonly string[], [start, end]: Range): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const { anchor, range } of clause.sentences) {
    const [from, to] = range;
    if (from < start || to > end) continue;
    pieces.push(...space(characters, at, from));
    pieces.push(sentence(anchor, characters.slice(from, to).join(''), clause));
    at = to;
  }
  return [...pieces, ...space(characters, at, end)];
}

function space(characters: readonly string[], from: number, to: number): Piece[] {
  const text = characters.slice(from, to).join('');
  return text === '' ? [] : [{ anchor: null, text, runIn: false, responsible: null }];
}

function sentence(anchor: string, text: string, clause: Clause): Piece {
  const note = clause.responsible === null ? null : responsibleNote(text);
  return { anchor, text, runIn: false, responsible: note === null ? null : [note.start, note.end] };
}
