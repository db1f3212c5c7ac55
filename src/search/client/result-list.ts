import type { Answer } from '../query/answer.ts';
import type { Hit } from '../query/hit.ts';
import type { Library } from '../query/library.ts';
import { need } from './dom.ts';
import { fillItem, resultItem } from './results.ts';
import type { Surroundings } from './surroundings.ts';

/** Results in the list without further action, and added by each press of 更多. */
const PAGE = 200;
/** Items filled at once; the others follow while the page is already of use. */
const AT_ONCE = 8;
/** Milliseconds of work before the browser gets a turn. */
const SLICE = 8;
/** How near the window an item comes before a text that is not at hand is fetched for it. */
const AHEAD = '200px';

/** A hit and the item that stands for it in the list. */
interface Item {
  readonly hit: Hit;
  readonly item: HTMLElement;
}

/** The list of results and what stands on it about itself. */
export class ResultList {
  readonly list: HTMLElement;
  private readonly more: HTMLElement;
  private readonly progress: HTMLElement;
  private readonly surroundings: Surroundings;
  private readonly onMissing: (error: unknown) => void;
  private shown: Answer | null = null;
  private library: Library | null = null;
  private watch: IntersectionObserver | null = null;

  /** `onMissing` is told when the text of a result cannot be had. */
  constructor(root: HTMLElement, surroundings: Surroundings, onMissing: (error: unknown) => void) {
    this.surroundings = surroundings;
    this.onMissing = onMissing;
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
    this.watch?.disconnect();
    this.list.replaceChildren();
    this.more.hidden = true;
    this.describe('', 0, 0);
    this.state('ready');
  }

  /** Shows an answer in place of what was there. */
  show(library: Library, answer: Answer): void {
    this.library = library;
    this.shown = answer;
    this.watch?.disconnect();
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
    if (library.whole) void this.fill(library, answer, items);
    else this.fillSeen(library, answer, items);
  }

  /** Makes the excerpts, the first ones before the browser draws, until another answer is shown. */
  private async fill(library: Library, answer: Answer, items: readonly Item[]): Promise<void> {
    let since = performance.now();
    for (const [at, { hit, item }] of items.entries()) {
      if (at >= AT_ONCE && performance.now() - since > SLICE) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
      if (this.shown !== answer) return;
      await fillItem(library, hit, item);
    }
  }

  /** Fetches texts for the items that are seen or about to be: all would be half the corpus. */
  private fillSeen(library: Library, answer: Answer, items: readonly Item[]): void {
    const waiting = new Map<Element, Hit>(items.map(({ hit, item }) => [item, hit]));
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const hit = waiting.get(target);
          if (!isIntersecting || !hit || !(target instanceof HTMLElement)) continue;
          watch.unobserve(target);
          fillItem(library, hit, target).catch((error: unknown) => {
            if (this.shown === answer) this.onMissing(error);
          });
        }
      },
      { rootMargin: AHEAD },
    );
    for (const { item } of items) watch.observe(item);
    this.watch = watch;
  }
}
