import type { Range } from '../model/corpus.ts';
import type { Anchored } from './anchors.ts';
import type { Piece } from './block.ts';
import type { Paragraph } from './paragraphs.ts';

/** A stretch of a clause's text: a paragraph, or the printed number of a smaller clause. */
export interface Run {
  readonly paragraph: Paragraph;
  /** The clause whose own this is, null for a printed number. */
  readonly leaf: string | null;
  /** True when the run follows its number on the same line. */
  readonly runsOn: boolean;
}

/** The runs of one clause as its text. Offsets are UTF-16. */
export interface JoinedRuns {
  readonly text: string;
  /** Where each run starts. */
  readonly starts: readonly number[];
  /** The paragraphs that are the clause's own. */
  readonly own: readonly Range[];
  readonly pieces: readonly Piece[];
  readonly ownPieces: readonly Piece[];
}

export function ownRun(paragraph: Paragraph, leaf: string): Run {
  return { paragraph, leaf, runsOn: false };
}

/** The runs of a clause as they stand in the text of a larger one: its printed number first. */
export function numbered({ node }: Anchored, runs: readonly Run[]): Run[] {
  const pieces = node.blocks[0]?.numberPieces ?? [];
  if (node.marker === null || pieces.length === 0) return [...runs];
  const number: Run = {
    paragraph: { text: node.marker.printed, pieces },
    leaf: null,
    runsOn: false,
  };
  return [number, ...runs.map((run, i) => (i === 0 ? { ...run, runsOn: true } : run))];
}

/** Joins runs to a text, a line feed between paragraphs; `leaf` is the clause whose own is wanted. */
export function joinRuns(runs: readonly Run[], leaf: string): JoinedRuns {
  let text = '';
  const starts: number[] = [];
  const own: Range[] = [];
  for (const run of runs) {
    if (text !== '' && !run.runsOn) text += '\n';
    starts.push(text.length);
    if (run.leaf === leaf) own.push([text.length, text.length + run.paragraph.text.length]);
    text += run.paragraph.text;
  }
  const ownRuns = runs.filter((run) => run.leaf === leaf);
  return { text, starts, own, pieces: piecesOf(runs), ownPieces: piecesOf(ownRuns) };
}

function piecesOf(runs: readonly Run[]): Piece[] {
  return runs.flatMap((run) => run.paragraph.pieces);
}
