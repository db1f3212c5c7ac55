import { answerQuery } from '../query/answer.ts';
import type { Answer } from '../query/answer.ts';
import { readFilters } from '../query/filters.ts';
import type { Library } from '../query/library.ts';
import { AnswerCards } from './answer-card.ts';
import { AddressBar } from './address-bar.ts';
import type { HistoryChange } from './address-bar.ts';
import { need, searchField } from './dom.ts';
import { chosenIn, showFacets } from './facets.ts';
import { arrowKeys, fieldKeys } from './keys.ts';
import { countText, noteLines, onlyNote } from './messages.ts';
import { ResultList } from './result-list.ts';
import { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** The search page: reads the address, answers as the reader types, keeps the address up to date. */
export class SearchPage {
  private readonly session: Session;
  private readonly field: HTMLInputElement;
  private readonly results: ResultList;
  private readonly facets: HTMLElement;
  private readonly cards: AnswerCards;
  private readonly root: HTMLElement;
  private readonly bar = new AddressBar();
  /** Number of the query asked last: answers to earlier ones are dropped. */
  private asked = 0;
  /** The address asked last, which the browser's own follows when typing rests. */
  private current = new URLSearchParams();
  /** True once the reader has been in the field. */
  private focused = false;

  constructor(root: HTMLElement, surroundings: Surroundings) {
    this.root = root;
    this.session = new Session(surroundings, () => {
      this.engineFailed();
    });
    this.field = searchField(root);
    this.facets = need(root, '[data-search-facets]');
    this.results = new ResultList(root, surroundings, (error) => {
      this.textMissing(error);
    });
    this.cards = new AnswerCards(need(root, '[data-search-answer]'), surroundings);
  }

  /** Takes up the address, and from then on what the reader does. */
  start(): void {
    this.listen();
    this.session.open().catch(() => undefined);
    this.readAddress();
    if (document.activeElement === this.field) this.useField();
  }

  private listen(): void {
    const form = need(this.root, 'form');
    this.field.addEventListener('focus', () => {
      this.useField();
    });
    this.field.addEventListener('input', (event) => {
      if (!event.isComposing) this.ask(this.typedAddress(false));
    });
    this.field.addEventListener('compositionend', () => {
      this.ask(this.typedAddress(false));
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.ask(this.typedAddress(false), 'push');
    });
    this.facets.addEventListener('change', () => {
      this.ask(this.typedAddress(this.current.has('only')), 'push');
    });
    this.root.addEventListener('click', (event) => {
      this.followHere(event);
    });
    need(this.root, '[data-search-retry]').addEventListener('click', () => {
      this.session.forgive();
      this.ask(this.current);
    });
    window.addEventListener('popstate', () => {
      this.readAddress();
    });
    fieldKeys(this.field);
    arrowKeys(this.field, this.results.list);
  }

  /** The engine loads when the field is first used, after the texts, which can answer before it. */
  private useField(): void {
    this.focused = true;
    this.session.open().then(
      () => {
        this.startEngine();
      },
      () => undefined,
    );
  }

  private readAddress(): void {
    const address = new URLSearchParams(window.location.search);
    this.field.value = address.get('q') ?? '';
    if (this.field.value !== '' || [...address].length > 0) this.ask(address, 'keep');
    else this.results.clear();
  }

  /** The address of what is typed and ticked now. */
  private typedAddress(only: boolean): URLSearchParams {
    const address = new URLSearchParams(chosenIn(this.facets));
    if (only) address.set('only', '1');
    return new URLSearchParams([['q', this.field.value], ...address]);
  }

  /** Links to another search on this page are answered in place. */
  private followHere(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-only], a[data-term]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(link.href).searchParams;
    this.field.value = address.get('q') ?? '';
    this.ask(address, 'push');
  }

  /** Answers an address, shows the answer, and sets the page's address to it. */
  private ask(address: URLSearchParams, history: HistoryChange = 'replace'): void {
    const number = ++this.asked;
    // What is typed, not the address, is the query: an address cannot carry unpaired surrogates.
    const query = history === 'keep' ? (address.get('q') ?? '') : this.field.value;
    this.current = address;
    this.bar.set(address, history);
    if (query.trim() === '') {
      this.clear();
      return;
    }
    this.results.state('loading');
    this.answer(query, address).then(
      ([library, answer]) => {
        if (number === this.asked) this.show(library, answer, address);
      },
      (error: unknown) => {
        if (number === this.asked) this.fail(error);
      },
    );
  }

  private async answer(query: string, address: URLSearchParams): Promise<[Library, Answer]> {
    const library = await this.session.open();
    const { filters } = readFilters(library.data, address);
    return [library, await answerQuery(library, query, { filters, only: address.has('only') })];
  }

  private show(library: Library, answer: Answer, address: URLSearchParams): void {
    const { filters, unknown } = readFilters(library.data, address);
    this.results.show(library, answer);
    // The list first: what stands beside it may come a moment later, and then all at once.
    void this.cards.show(library, answer.query, () => {
      if (this.current === address) showFacets(this.facets, library.data, answer.counts, filters);
    });
    need(this.root, '[data-search-count]').textContent = countText(answer);
    const notes = address.has('only')
      ? [onlyNote(withoutOnly(address))]
      : noteLines(answer.notes, onlyAddress(address));
    need(this.root, '[data-search-notes]').replaceChildren(...notes);
    const ignored =
      unknown.length > 0 ? `地址中的筛选条件无法识别，已忽略：${unknown.join('、')}` : '';
    this.problem(ignored);
    need(this.root, '[data-search-documents]').hidden = answer.hits.length > 0;
    if (this.focused) this.startEngine();
    if (this.session.engineFailure !== null) this.engineFailed();
  }

  /** Once the field has been used, and when nothing else is to be done: the texts answer meanwhile. */
  private startEngine(): void {
    whenIdle(() => {
      this.session.startEngine().catch(() => undefined);
    });
  }

  private engineFailed(): void {
    this.problem('检索引擎没有载入，结果由条款全文逐字比对得出，仍然完整。', true);
  }

  private clear(): void {
    this.results.clear();
    this.cards.clear();
    this.facets.replaceChildren();
    need(this.root, '[data-search-count]').textContent = '';
    need(this.root, '[data-search-notes]').replaceChildren();
    need(this.root, '[data-search-documents]').hidden = false;
    this.problem('');
  }

  private fail(error: unknown): void {
    this.clear();
    this.results.state('error');
    const why = error instanceof Error ? error.message : '';
    this.problem(`检索数据没有载入（${why}）。可以重试，或从下面的文件列表阅读。`, true);
  }

  private textMissing(error: unknown): void {
    const why = error instanceof Error ? error.message : '';
    this.problem(`部分条款的文字没有载入（${why}）。结果的数目不受影响，可以重试。`, true);
  }

  /** Says what is wrong, with a button to try again where that can help. */
  private problem(text: string, retry = false): void {
    need(this.root, '[data-search-problem]').textContent = text;
    need(this.root, '[data-search-retry]').hidden = !retry;
  }
}

/** Milliseconds after which the engine is loaded where the browser does not say when it is idle. */
const IDLE = 400;

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5 * IDLE });
  else setTimeout(run, IDLE);
}

function withoutOnly(address: URLSearchParams): string {
  const all = new URLSearchParams(address);
  all.delete('only');
  return `?${all.toString()}`;
}

function onlyAddress(address: URLSearchParams): string {
  const only = new URLSearchParams(address);
  only.set('only', '1');
  return `?${only.toString()}`;
}
