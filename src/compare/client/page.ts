import { typeset } from '../../typeset/nodes.ts';
import { el, need } from '../../search/client/dom.ts';
import { compareTexts } from '../comparison.ts';
import type { Comparison } from '../comparison.ts';
import { MOST, readRequest, writeRequest } from '../request.ts';
import type { CompareRequest, Marking } from '../request.ts';
import { columns } from './columns.ts';
import { findText } from './find.ts';
import type { Finder, Library, Lost } from './find.ts';
import type { LoadedText } from './load.ts';

/** Shows the clauses that the page's address names, and keeps the address that of what is shown. */
export function startComparing(page: Document, finder: Finder): void {
  const root = page.querySelector<HTMLElement>('[data-compare]');
  const form = root?.querySelector<HTMLFormElement>('[data-compare-form]');
  if (root && form) new ComparePage(root, form, finder).start();
}

class ComparePage {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #library: Library;
  /** What is printed below: the page's address, without what is asked for. */
  readonly #printed: string;
  #request: CompareRequest = readRequest(new URLSearchParams(window.location.search));

  constructor(root: HTMLElement, form: HTMLFormElement, finder: Finder) {
    this.#root = root;
    this.#form = form;
    const titles = JSON.parse(root.dataset['titles'] ?? '{}') as Record<string, string>;
    const base = root.dataset['base'] ?? '/';
    this.#library = { base, titles: new Map(Object.entries(titles)), finder };
    this.#printed = root.ownerDocument.querySelector('.on-paper')?.textContent ?? '';
  }

  start(): void {
    this.#fill();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#add(this.#field('add').value.trim());
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target !== this.#field('add')) this.#choose();
    });
    window.addEventListener('popstate', () => {
      this.#request = readRequest(new URLSearchParams(window.location.search));
      this.#fill();
      void this.#show();
    });
    void this.#show();
  }

  /** Makes the controls say what the address asks for. */
  #fill(): void {
    this.#field('show').value = this.#request.marking;
    this.#ignoring().checked = this.#request.ignorePunctuation;
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

  async #add(typed: string): Promise<void> {
    if (this.#request.ids.length >= MOST) {
      this.#say(`最多并排${MOST}条，请先移去一条。`);
      return;
    }
    const { ids } = this.#request;
    const found = await findText(typed, this.#library);
    if (!isFound(found)) {
      this.#say('', ...this.#toldOf(found, (id) => [...ids, id]));
      return;
    }
    this.#field('add').value = '';
    this.#go({ ...this.#request, ids: [...this.#request.ids, found.id] });
  }

  #go(request: CompareRequest): void {
    this.#request = readRequest(new URLSearchParams(writeRequest(request)));
    window.history.pushState(null, '', writeRequest(this.#request));
    void this.#show();
  }

  async #show(): Promise<void> {
    const request = this.#request;
    const side = request.ids.slice(0, MOST);
    const left = request.ids.slice(MOST);
    const found = await Promise.all(side.map((id) => findText(id, this.#library)));
    if (request !== this.#request) return;
    const ids = [...found.map((one) => (isFound(one) ? one.id : one.asked)), ...left];
    this.#keep({ ...request, ids: [...new Set(ids)] });
    const all = found.filter(isFound);
    const isFirst = ({ id }: LoadedText, i: number) => all.findIndex((one) => one.id === id) === i;
    const clauses = all.filter(isFirst);
    const again = all.filter((one, i) => !isFirst(one, i)).map(({ id }) => id);
    const twice = new Set([...again, ...(request.repeated ?? [])]);
    const lost = found.filter((one): one is Lost => !isFound(one));
    const comparison = compareTexts(clauses, request);
    const remove = (id: string) => {
      this.#go({ ...request, ids: ids.filter((other) => other !== id) });
    };
    const place = need(this.#root, '[data-compare-columns]');
    place.replaceChildren(...columns(clauses, comparison, { base: this.#library.base, remove }));
    place.dataset['marking'] = comparison.marking;
    const told = lost.flatMap((one) =>
      this.#toldOf(one, (id) => ids.map((other) => (other === one.asked ? id : other))),
    );
    this.#say(summary(clauses.length, comparison), ...told, ...leftOut(left), ...shownOnce(twice));
    this.#propose(clauses);
  }

  /** Makes the address, also the printed one, that of what is shown. */
  #keep(request: CompareRequest): void {
    const query = request.ids.length === 0 ? window.location.search : writeRequest(request);
    this.#request = request;
    if (query !== window.location.search) window.history.replaceState(null, '', query);
    const paper = this.#root.ownerDocument.querySelector('.on-paper');
    if (paper !== null) paper.textContent = this.#printed + query;
  }

  /** What is said of a clause that was not found; each one near leads to the page with it in its place. */
  #toldOf({ said, near }: Lost, instead: (id: string) => readonly string[]): (Node | string)[] {
    const links = near.map(({ id, name }) => {
      const href = writeRequest({ ...this.#request, ids: instead(id) });
      return el('li', {}, el('a', { href }, ...typeset(name)));
    });
    return [said, ...(links.length === 0 ? [] : [el('ul', {}, ...links)])];
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
        void this.#add(id);
      });
      return el('li', {}, button);
    });
    place.replaceChildren(
      ...(items.length === 0 ? [] : [el('h2', {}, '相关条款'), el('ul', {}, ...items)]),
    );
  }

  #say(message: string, ...before: (Node | string)[]): void {
    need(this.#root, '[data-compare-said]').replaceChildren(...before, message);
  }
}

function isFound(one: LoadedText | Lost): one is LoadedText {
  return 'clause' in one;
}

/** What is said of clauses for which there is no room. */
function leftOut(ids: readonly string[]): string[] {
  return ids.length === 0
    ? []
    : [`最多并排${MOST}条，移去一条才显示下一条。没有显示的是：${ids.join('、')}。`];
}

/** What is said of clauses that are named more than once. */
function shownOnce(ids: ReadonlySet<string>): string[] {
  return ids.size === 0 ? [] : [`${[...ids].join('、')} 已经在这里，同一条只显示一次。`];
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
