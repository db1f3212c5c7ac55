import { typeset, typesetParts } from '../../typeset/nodes.ts';
import { el } from '../../search/client/dom.ts';
import type { Comparison } from '../comparison.ts';
import type { Stretch } from '../marks.ts';
import { clauseAddress } from './load.ts';
import type { LoadedText } from './load.ts';

/** Where the site begins, and what takes a column away. */
export interface ColumnOptions {
  readonly base: string;
  readonly remove: (id: string) => void;
}

/** The clauses side by side, marked. */
export function columns(
  shown: readonly LoadedText[],
  comparison: Comparison,
  options: ColumnOptions,
): HTMLElement[] {
  return shown.map((one, i) => column(one, comparison.texts[i] ?? [], comparison.marking, options));
}

function column(
  named: LoadedText,
  text: readonly Stretch[],
  marking: Comparison['marking'],
  { base, remove }: ColumnOptions,
): HTMLElement {
  const { id, slug, anchor, document, label } = named;
  // Clauses of different documents often have the same label.
  const name = `${label}，${document.title}`;
  const href = clauseAddress(base, slug, anchor);
  const away = el('button', { type: 'button', 'aria-label': `移去：${name}` }, '移去');
  away.addEventListener('click', () => {
    remove(id);
  });
  return el(
    'article',
    { class: 'compare-column', 'data-clause': id },
    el('h2', {}, el('a', { href, 'aria-label': name }, ...typeset(label))),
    el(
      'p',
      { class: 'compare-source' },
      ...typeset([document.title, ...document.remarks].join(' ')),
    ),
    el('div', { class: 'compare-text' }, ...textNodes(named, text, marking)),
    el('p', { class: 'compare-address' }, id),
    away,
  );
}

/** The marked text; around a sentence, what its clause says before and after it. */
function textNodes(
  { clause, before, after, text: { length } }: LoadedText,
  text: readonly Stretch[],
  marking: Comparison['marking'],
): (Node | string)[] {
  const parts = [before, ...text.map((stretch) => stretch.text), after];
  const nodes = typesetParts(parts);
  const around = length < clause.text.length;
  return nodes.flatMap((inner, i) => {
    const marked = text[i - 1]?.marked ?? false;
    if (marked) return [el(marking === 'words' ? 'mark' : 'ins', {}, ...inner)];
    const outer = around && (i === 0 || i === nodes.length - 1) && inner.length > 0;
    return outer ? [el('span', { class: 'soft' }, ...inner)] : inner;
  });
}
