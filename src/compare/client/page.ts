import { typeset } from '../../typeset/nodes.ts';
import { el, need } from '../../search/client/dom.ts';
import { compareTexts } from '../comparison.ts';
import type { Comparison } from '../comparison.ts';
import { idIn, MOST, readRequest, writeRequest } from '../request.ts';
import type { CompareRequest, Marking } from '../request.ts';
import { columns } from './columns.ts';
import { loadText } from './load.ts';
import type { LoadedText } from './load.ts';

/** Shows the clauses that the page's address names, and keeps the address that of what is shown. */
export function startComparing(page: Document): void {
  const root = page.querySelector<HTMLElement>('[data-compare]');
  const form = root?.querySelector<HTMLFormElement>('[data-compare-form]');
  if (root && form) new ComparePage(root, form).start();
}

class ComparePage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #base: string;
  /** Every document of the library. */
  readonly #slugs: ReadonlySet<string>;
  #request: CompareRequest = readRequest(new URLSearchParams(window.location.search));

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    this.#base = root.dataset['base'] ?? '/';
    this.#slugs = new Set((root.dataset['slugs'] ?? '').split(' '));
  }

  start(): void {
    this.#field('show').value = this.#request.marking;
    this.#ignoring().checked = this.#request.ignorePunctuation;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add(this.#field('add').value);
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target !== this.#field('add')) this.#choose();
    });
    window.addEventListener('popstate', () => {
      this.#request = readRequest(new URLSearchParams(window.location.search));
      void this.#show();
    });
    void this.#show();
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return need(this.#form, `[name=${name}]`) as HTMLInputElement | HTMLSelectElement;
  }

  #ignoring(): HTMLInputElement {
    return this.#field('punctuation') as HTMLInputElement;
  }

  #choose(): void {
    const marking = this.#field('show').value as Marking;
    this.#go({ ...this.#request, marking, ignorePunctuation: this.#ignoring().checked });
  }

  #add(typed: string): void {
    const id = idIn(typed);
    if (id === null) {
      this.#say('看不出是哪一条。请填条款的网址，例如 …/#task-1。');
      return;
    }
    if (this.#request.ids.length >= MOST) {
      this.#say(`最多并排${MOST}条，请先移去一条。`);
      return;
    }
    this.#field('add').value = '';
    this.#go({ ...this.#request, ids: [...this.#request.ids, id] });
  }

  #go(request: CompareRequest): void {
    this.#request = readRequest(new URLSearchParams(writeRequest(request)));
    window.history.pushState(null, '', writeRequest(this.#request));
    void this.#show();
  }

  async #show(): Promise<void> {
    const request = this.#request;
    const found = await Promise.all(request.ids.map((id) => this.#loadOrTell(id)));
    if (request !== this.#request) return;
    const clauses = found.filter((clause) => typeof clause !== 'string');
    const lost = found.filter((clause) => typeof clause === 'string').join('');
    const comparison = compareTexts(clauses, request);
    const remove = (id: string) => {
      this.#go({ ...request, ids: request.ids.filter((other) => other !== id) });
    };
    const place = need(this.#root, '[data-compare-columns]');
    place.replaceChildren(...columns(clauses, comparison, { base: this.#base, remove }));
    place.dataset['marking'] = comparison.marking;
    this.#say(lost + summary(clauses.length, comparison));
    this.#propose(clauses);
  }

  #propose(clauses: readonly LoadedText[]): void {
    const place = need(this.#root, '[data-compare-proposals]');
    const shown = new Set(clauses.map(({ id }) => id));
    const proposals = clauses
      .flatMap(({ clause }) => clause.related)
      .filter(({ id }, i, all) => !shown.has(id) && all.findIndex((one) => one.id === id) === i)
      .slice(0, 8);
    const items = proposals.map(({ id, name }) => {
      const button = el('button', { type: 'button' }, ...typeset(`加入 ${name}`));
      button.addEventListener('click', () => {
        this.#add(id);
      });
      return el('li', {}, button);
    });
    place.replaceChildren(
      ...(items.length === 0 ? [] : [el('h2', {}, '相关条款'), el('ul', {}, ...items)]),
    );
  }

  /** The clause or sentence with this id, else what is said in its place. */
  async #loadOrTell(id: string): Promise<LoadedText | string> {
    const [slug = ''] = id.split('/');
    // A document that the library does not have is not asked for: its absence would look like a fault.
    if (!this.#slugs.has(slug)) return `没有找到 ${id}：文库里没有 ${slug} 这份文件。`;
    try {
      return (await loadText(this.#base, id)) ?? `没有找到 ${id}：${slug} 里没有这一条。`;
    } catch (error) {
      return `读不到 ${id}（${reasonOf(error)}）。`;
    }
  }

  #say(message: string): void {
    need(this.#root, '[data-compare-said]').textContent = message;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return '连不上网站';
  if (error instanceof SyntaxError) return '数据已损坏';
  return error instanceof Error ? error.message : '';
}

function summary(count: number, { marking, texts }: Comparison): string {
  if (count === 0) return '请加入要对照的条款。每一条的“操作”里也有“与别处对照”。';
  if (count === 1) return '再加入一条，就会标出两条之间的异同。';
  const [some, none] =
    marking === 'words'
      ? ['标出的是共同的词语。', '没有三个字以上的共同词语。']
      : ['标出的是逐字的差异。', '逐字相同。'];
  return texts.flat().some(({ marked }) => marked) ? some : none;
}
