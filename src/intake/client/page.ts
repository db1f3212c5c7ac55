import { el, need } from '../../search/client/dom.ts';
import type { KnownDocument } from '../known-documents.ts';
import type { Parcelled } from '../parcel.ts';
import { fillGaps } from './older.ts';
import { refusedCard, suggestionList, takenCard } from './cards.ts';
import type { Given } from './work.ts';

/** Takes files that are dropped on the page or chosen; what reads them is loaded with the first. */
export function startIntake(page: Document): void {
  const root = page.querySelector<HTMLElement>('[data-intake]');
  if (root === null) return;
  fillGaps();
  new IntakePage(root).start();
}

class IntakePage {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #files = new Map<string, Parcelled>();
  #known: Promise<readonly KnownDocument[]> | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#base = root.dataset['base'] ?? '/';
  }

  start(): void {
    const field = need(this.#root, 'input[type=file]') as HTMLInputElement;
    field.addEventListener('change', () => {
      void this.#takeAll([...(field.files ?? [])]);
      field.value = '';
    });
    const zone = need(this.#root, '[data-intake-zone]');
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      zone.addEventListener(name, (event) => {
        event.preventDefault();
        zone.classList.toggle('over', name === 'dragenter' || name === 'dragover');
        if (name === 'drop') void this.#takeAll([...(event.dataTransfer?.files ?? [])]);
      });
    }
    need(this.#root, '[data-intake-save]').addEventListener('click', () => {
      void this.#save();
    });
  }

  async #takeAll(files: readonly File[]): Promise<void> {
    for (const [i, file] of files.entries()) {
      this.#say(`正在读 ${file.name}（${String(i + 1)}/${String(files.length)}）……`);
      await this.#take(file);
    }
    if (files.length > 0) this.#say(this.#summary());
  }

  async #take(file: File): Promise<void> {
    const { documentsOf, work } = await import('./work.ts');
    const given = await work(file, await (this.#known ??= documentsOf(this.#base)));
    const card = this.#card(given, file.name);
    need(this.#root, '[data-intake-results]').prepend(card);
    need(this.#root, '[data-intake-save]').hidden = this.#files.size === 0;
  }

  #card({ bytes, taken: { value, problems } }: Given, name: string): HTMLElement {
    if (value === null) return refusedCard(name, problems);
    if (this.#files.has(value.sha256)) return refusedCard(name, [], '这份文件刚才已经读过了。');
    this.#files.set(value.sha256, { bytes, taken: value, suggestions: [] });
    const compare = el(
      'button',
      { type: 'button', 'data-intake-compare': true },
      '找文库里的相关条款',
    );
    const place = el('div', { 'data-intake-related': true }, compare);
    compare.addEventListener('click', () => {
      compare.disabled = true;
      void this.#compare(value.sha256, place);
    });
    return takenCard(value, place);
  }

  async #compare(sha256: string, place: HTMLElement): Promise<void> {
    const file = this.#files.get(sha256);
    if (file === undefined) return;
    const { compareWithLibrary } = await import('./work.ts');
    const found = await compareWithLibrary(this.#base, file.taken).catch(() => null);
    this.#files.set(sha256, { ...file, suggestions: found ?? [] });
    place.replaceChildren(
      found === null
        ? el('p', {}, '没有取到文库的条款，请由维护者构建时比对。')
        : suggestionList(found, this.#base),
    );
  }

  async #save(): Promise<void> {
    const { save } = await import('./work.ts');
    save([...this.#files.values()]);
    this.#say('压缩包已交给浏览器保存，请把它发给维护者。');
  }

  #summary(): string {
    const count = this.#files.size;
    return count === 0
      ? '没有读到可以收的文件，原因见下。'
      : `已读 ${String(count)} 份。文件没有离开这台电脑；核对之后可存成一个压缩包。`;
  }

  #say(message: string): void {
    need(this.#root, '[data-intake-said]').textContent = message;
  }
}
