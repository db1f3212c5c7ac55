import { el } from '../../search/client/dom.ts';
import type { Comparison } from '../comparison.ts';
import type { Stretch } from '../marks.ts';
import { clauseAddress } from './load.ts';
import type { LoadedClause } from './load.ts';

/** How many columns a screen may have to itself; more run on below. */
export interface ColumnOptions {
  readonly base: string;
  readonly remove: (id: string) => void;
}

/** The clauses side by side, marked. */
export function columns(
  clauses: readonly LoadedClause[],
  comparison: Comparison,
  options: ColumnOptions,
): HTMLElement[] {
  return clauses.map((clause, i) =>
    column(clause, comparison.texts[i] ?? [], comparison.marking, options),
  );
}

function column(
  { id, slug, anchor, document, clause }: LoadedClause,
  text: readonly Stretch[],
  marking: Comparison['marking'],
  { base, remove }: ColumnOptions,
): HTMLElement {
  const away = el('button', { type: 'button', 'aria-label': `移去：${clause.label}` }, '移去');
  away.addEventListener('click', () => {
    remove(id);
  });
  const name = clause.label;
  return el(
    'article',
    { class: 'compare-column', 'data-clause': id },
    el('h2', {}, el('a', { href: clauseAddress(base, slug, anchor) }, name)),
    el('p', { class: 'compare-source' }, `${document.title} ${document.remarks.join(' ')}`),
    el('div', { class: 'compare-text' }, clause.number, ...text.map((part) => run(part, marking))),
    el('p', { class: 'compare-address' }, id),
    away,
  );
}

function run({ text, marked }: Stretch, marking: Comparison['marking']): Node | string {
  if (!marked) return text;
  return el(marking === 'words' ? 'mark' : 'ins', {}, text);
}
