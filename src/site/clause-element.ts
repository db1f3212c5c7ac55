import { attribute, text } from './markup.ts';

/** What is told of a clause before its text. */
export interface ClauseFacts {
  readonly anchor: string;
  /** Becomes the class. */
  readonly kind: string;
  readonly number: string | null;
  /** A numeral the print lost. */
  readonly supplied: string | null;
  /** Level of the heading on a line of its own, null where the clause has none. */
  readonly headed: string | null;
}

/**
 * A clause as markup: its printed number, its text (`inner`) in the element that carries its anchor, and
 * behind them (`after`) what is not the document's.
 */
export function clauseElement(facts: ClauseFacts, inner: string, after = ''): string {
  const { anchor, kind, headed } = facts;
  const look = headed === null ? `clause ${kind}` : `clause ${kind} headed-${headed}`;
  return `<div class="${look}">${numbersOf(facts)}<div id="${attribute(anchor)}">${inner}</div>${after}</div>`;
}

function numbersOf({ anchor, number, supplied }: ClauseFacts): string {
  const id = `id="n-${attribute(anchor)}"`;
  const printed = number ? `<span data-number ${id}>${text(number)}</span>` : '';
  const added = supplied
    ? `<span data-added class="supplied" ${id} title="原文缺序号，编者据前后次序补出">［${text(supplied)}］</span>`
    : '';
  return printed + added;
}
