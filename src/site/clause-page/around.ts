import type { Clause } from '../../model/corpus.ts';
import { clauseName } from '../label.ts';
import { themes } from '../layers-data.ts';
import { neighbours, type Entry } from '../library.ts';
import { link } from '../link.ts';
import { attribute, text, typeset } from '../markup.ts';
import { entryOf } from '../store.ts';

/** The clauses before and after, of the same kind and with a page. */
export function neighbouring(entry: Entry): string {
  const { previous, next } = neighbours(entry);
  return `<nav class="neighbours" aria-label="前后条款">${step(previous, 'prev', '上一条')}${step(next, 'next', '下一条')}</nav>`;
}

function step(clause: Clause | null, rel: string, word: string): string {
  if (clause === null) return '';
  const name = clauseName(clause, entryOf(clause.id).path, 20);
  return `<a href="${attribute(link(clause.page ?? clause.url))}" rel="${rel}"><small>${word}</small>${typeset(name)}</a>`;
}

/** The themes of a clause, as quiet links; nothing where it has none. `ids` of themes. */
export function themeTags(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const tags = themes()
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => `<a href="${attribute(link(`themes/${id}/`))}">${text(name)}</a>`);
  return tags.length === 0 ? '' : `<p class="theme-tags">主题：${tags.join('、')}</p>`;
}
