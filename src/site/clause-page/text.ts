import type { PrintNode } from '../../corpus/print-order.ts';
import { clauseElement } from '../clause-element.ts';
import { blocksOf } from '../lines.ts';
import type { Block, Piece } from '../lines.ts';
import { attribute, text, typeset } from '../markup.ts';

/** The text of a clause from the data: its own lines and the smaller clauses inside. */
export function clauseText(node: PrintNode): string {
  const { clause } = node;
  const blocks = blocksOf(node).map((block) =>
    block.type === 'clause' ? clauseText(block.node) : line(block),
  );
  const { anchor, kind, number, numberSupplied } = clause;
  const facts = { anchor, kind, number, supplied: numberSupplied, headed: null };
  return clauseElement(facts, blocks.join(''));
}

function line({ type, pieces }: Exclude<Block, { type: 'clause' }>): string {
  const look = type === 'heading' ? 'line heading' : 'line';
  return `<p class="${look}">${pieces.map(sentence).join('')}</p>`;
}

/** One sentence with its anchor, or the white space between two. */
function sentence({ anchor, text: said, runIn, responsible }: Piece): string {
  if (anchor === null) return text(said);
  const [start, end] = responsible ?? [said.length, said.length];
  const units =
    responsible === null
      ? ''
      : `<span class="responsible">${typeset(said.slice(start, end))}</span>`;
  const inner = typeset(said.slice(0, start)) + units + typeset(said.slice(end));
  return `<span id="${attribute(anchor)}"${runIn ? ' class="run-in"' : ''}>${inner}</span>`;
}
