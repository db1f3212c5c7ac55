import type { Answer } from '../query/answer.ts';
import type { Hit } from '../query/hit.ts';
import type { Library } from '../query/library.ts';
import { need } from './dom.ts';
import { fillExcerpt, resultItem } from './results.ts';
import type { Surroundings } from './surroundings.ts';

/** Results in the list without further action, and added by each press of 更多. */
const PAGE = 200;
/** Excerpts made at once; the others follow while the page is already of use. */
const AT_ONCE = 8;
/** Milliseconds of work before the browser gets a turn. */
const SLICE = 8;

/** The list of results and what stands on it about itself. */
export class ResultList {
  readonly list: HTMLElement;
  private readonly more: HTMLElement;
  private readonly progress: HTMLElement;
  private readonly surroundings: Surroundings;
  private shown: Answer | null = null;
  private library: Library | null = null;

  constructor(root: HTMLElement, surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.list = need(root, '[data-search-results]');
    this.more = need(root, '[data-search-more]');
    this.progress = need(root, '[data-search-progress]');
    this.more.addEventListener('click', () => {
      this.showMore();
    });
  }

  /** Says whether an answer is being waited for, is there, or cannot be had. */
  state(state: 'loading' | 'ready' | 'error'): void {
    this.list.dataset['state'] = state;
    this.list.setAttribute('aria-busy', String(state === 'loading'));
    this.progress.hidden = state !== 'loading';
  }

  /** Empties the list. */
  clear(): void {
    this.shown = null;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.describe('', 0, 0);
    this.state('ready');
  }

  /** Shows an answer in place of what was there. */
  show(library: Library, answer: Answer): void {
    this.library = library;
    this.shown = answer;
    this.list.replaceChildren();
    this.append(library, answer, answer.hits.slice(0, PAGE));
    this.describe(answer.query, answer.total, answer.helped);
    this.state('ready');
  }

  private describe(query: string, total: number, helped: number): void {
    this.list.dataset['query'] = query;
    this.list.dataset['total'] = String(total);
    this.list.dataset['helped'] = String(helped);
  }

  private showMore(): void {
    const from = this.list.children.length;
    if (!this.shown || !this.library) return;
    this.append(this.library, this.shown, this.shown.hits.slice(from, from + PAGE));
    this.list.children[from]?.querySelector('a')?.focus();
  }

  private append(library: Library, answer: Answer, hits: readonly Hit[]): void {
    const items = hits.map((hit) => ({ hit, item: resultItem(library, hit, this.surroundings) }));
    this.list.append(...items.map(({ item }) => item));
    this.more.hidden = this.list.children.length >= answer.hits.length;
    void this.fill(library, answer, items);
  }

  /** Makes the excerpts, the first ones before the browser draws, until another answer is shown. */
  private async fill(
    library: Library,
    answer: Answer,
    items: readonly { hit: Hit; item: HTMLElement }[],
  ): Promise<void> {
    let since = performance.now();
    for (const [at, { hit, item }] of items.entries()) {
      if (at >= AT_ONCE && performance.now() - since > SLICE) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
      if (this.shown !== answer) return;
      await fillExcerpt(library, hit, item);
    }
  }
}
