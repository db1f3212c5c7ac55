/** Clauses → paragraphs of a Word file: real headings, numbers as printed text, a bookmark for each clause. */
import { printOrder } from '../corpus/print-order.ts';
import type { PrintNode } from '../corpus/print-order.ts';
import type { Clause } from '../model/corpus.ts';
import { blocksOf } from '../site/lines.ts';
import type { Block } from '../site/lines.ts';
import { bookmarked, linked } from './inline.ts';
import { headingStyles, styleIds } from './styles.ts';
import { paragraph, run, type Links } from './xml.ts';

/** What a clause says before its first line: its number, and the anchors that begin there. */
interface Opening {
  readonly numbers: string;
  readonly anchors: readonly string[];
}

type Line = Exclude<Block, { type: 'clause' }>;
type AddressOf = (clause: Clause) => string | null;

const NOTHING: Opening = { numbers: '', anchors: [] };
/** A hidden paragraph mark: Word shows the heading on the line of what follows, as it is printed. */
const RUN_IN = '<w:rPr><w:vanish/><w:specVanish/></w:rPr>';

/** The text of a document in printed order. `addressOf`: a clause's public address, null where it has none. */
export function clauseParagraphs(
  clauses: readonly Clause[],
  addressOf: AddressOf,
  links: Links,
): string {
  const writer = new ClauseWriter(addressOf, links);
  return printOrder(clauses)
    .map((node) => writer.paragraphs(node, NOTHING))
    .join('');
}

/** Writes clauses one after the other and counts their bookmarks. */
class ClauseWriter {
  readonly #addressOf: AddressOf;
  readonly #links: Links;
  #marks = 0;

  constructor(addressOf: AddressOf, links: Links) {
    this.#addressOf = addressOf;
    this.#links = links;
  }

  paragraphs(node: PrintNode, outer: Opening): string {
    const { clause } = node;
    let opening: Opening = {
      numbers: outer.numbers + this.#numberOf(clause),
      anchors: [...outer.anchors, clause.anchor],
    };
    const written = blocksOf(node).map((block) => {
      const first = opening;
      opening = NOTHING;
      if (block.type === 'clause') return this.paragraphs(block.node, first);
      return this.#lines(block, first, node.level);
    });
    return written.join('');
  }

  /** The number as printed; one that the print lost stands in ［］. */
  #numberOf(clause: Clause): string {
    const { number, numberSupplied } = clause;
    const address = this.#addressOf(clause);
    if (number !== null) return linked(number, address, this.#links);
    if (numberSupplied === null) return '';
    return linked(`［${numberSupplied}］`, address, this.#links);
  }

  #lines({ type, pieces }: Line, opening: Opening, level: number): string {
    const runIn = pieces.findIndex((piece) => piece.runIn);
    const said = (from: number, to?: number): string =>
      pieces
        .slice(from, to)
        .map(({ text }) => text)
        .join('');
    const heading = headingStyles[Math.min(level - 2, headingStyles.length - 1)]!;
    if (type === 'heading') return this.#line(heading, opening, said(0));
    if (runIn !== 0) return this.#line(styleIds.body, opening, said(0));
    const rest = said(1);
    if (rest === '') return this.#line(heading, opening, said(0));
    return this.#line(heading, opening, said(0, 1), RUN_IN) + paragraph(styleIds.body, run(rest));
  }

  #line(style: string, { numbers, anchors }: Opening, text: string, more = ''): string {
    const marked = bookmarked(anchors, numbers + run(text), this.#marks);
    this.#marks += anchors.length;
    return paragraph(style, marked, more);
  }
}
