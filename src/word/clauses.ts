/** Clauses → paragraphs of a Word file: real headings, numbers as printed text, a bookmark for each clause. */
import { HeadingLevel, Paragraph } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import type { Clause } from '../model/corpus.ts';
import { blocksOf } from '../site/lines.ts';
import type { Block } from '../site/lines.ts';
import { bookmarked, linked, words } from './inline.ts';
import { styleIds } from './styles.ts';

/** What a clause says before its first line: its number, and the anchors that begin there. */
interface Opening {
  readonly numbers: readonly ParagraphChild[];
  readonly anchors: readonly string[];
}

type Line = Exclude<Block, { type: 'clause' }>;
type AddressOf = (clause: Clause) => string | null;

const NOTHING: Opening = { numbers: [], anchors: [] };
/** The title of the file is none of these. */
const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** The text of a document in printed order. `addressOf`: a clause's public address, null where it has none. */
export function clauseParagraphs(clauses: readonly Clause[], addressOf: AddressOf): Paragraph[] {
  return printOrder(clauses).flatMap((node) => paragraphsOf(node, NOTHING, addressOf));
}

function paragraphsOf(node: PrintNode, outer: Opening, addressOf: AddressOf): Paragraph[] {
  const { clause } = node;
  let opening: Opening = {
    numbers: [...outer.numbers, ...numberOf(clause, addressOf(clause))],
    anchors: [...outer.anchors, clause.anchor],
  };
  return blocksOf(node).flatMap((block) => {
    const first = opening;
    opening = NOTHING;
    if (block.type === 'clause') return paragraphsOf(block.node, first, addressOf);
    return lineParagraphs(block, first, node.level);
  });
}

/** The number as printed; one that the print lost stands in ［］. */
function numberOf({ number, numberSupplied }: Clause, address: string | null): ParagraphChild[] {
  if (number !== null) return [linked(number, address)];
  return numberSupplied === null ? [] : [linked(`［${numberSupplied}］`, address)];
}

function lineParagraphs({ type, pieces }: Line, opening: Opening, level: number): Paragraph[] {
  const runIn = pieces.findIndex((piece) => piece.runIn);
  const said = (from: number, to?: number): string =>
    pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  const heading = LEVELS[Math.min(level - 2, LEVELS.length - 1)] ?? HeadingLevel.HEADING_5;
  if (type === 'heading') return [line({ heading }, opening, said(0))];
  if (runIn !== 0) return [line({ style: styleIds.body }, opening, said(0))];
  const rest = said(1);
  if (rest === '') return [line({ heading }, opening, said(0))];
  // A hidden paragraph mark: Word shows the heading on the line of what follows, as it is printed.
  const run = { vanish: true, specVanish: true };
  return [
    line({ heading, run }, opening, said(0, 1)),
    line({ style: styleIds.body }, NOTHING, rest),
  ];
}

function line(options: IParagraphOptions, { numbers, anchors }: Opening, text: string): Paragraph {
  const children = bookmarked(anchors, [...numbers, words(text)]);
  return new Paragraph({ ...options, children });
}
