import { el, need } from '../../search/client/dom.ts';
import type { KnownDocument } from '../known-documents.ts';
import type { Parcelled } from '../parcel.ts';
import { fillGaps } from './older.ts';
import { refusedCard, suggestionList, takenCard } from './cards.ts';
import { clashAmong } from './clash.ts';
import type { Given } from './work.ts';

/** Takes files that are dropped on the page or chosen; what reads them is loaded with the first. */
export function startIntake(page: Document): void {
  const root = page.querySelector<HTMLElement>('[data-intake]');
  if (root === null) return;
  fillGaps();
  new IntakePage(root).start();
}

const NO_PROGRAM = '读文件的程序没有取到：请看看网络，刷新这一页再试。';
const NOT_READ =
  '读不出来：它也许是文件夹，也许已经移走，也许正由别的程序占用。请放上文件本身再试。';

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
    this.#acceptDrops(need(this.#root, '[data-intake-zone]'));
    need(this.#root, '[data-intake-save]').addEventListener('click', () => {
      void this.#save();
    });
  }

  /** A file dropped beside the frame is meant for it too; the browser would leave the page for the file. */
  #acceptDrops(zone: HTMLElement): void {
    const page = this.#root.ownerDocument;
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
      page.addEventListener(name, (event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        zone.classList.toggle('over', name === 'dragenter' || name === 'dragover');
        if (name === 'drop') void this.#takeAll([...event.dataTransfer.files]);
      });
    }
  }

  async #takeAll(files: readonly File[]): Promise<void> {
    let last: HTMLElement | null = null;
    let refused = 0;
    for (const [i, file] of files.entries()) {
      this.#say(`正在读 ${file.name}（${String(i + 1)}/${String(files.length)}）……`);
      const card = await this.#take(file);
      // The latest files stand first, in the order in which they were given.
      if (last === null) need(this.#root, '[data-intake-results]').prepend(card);
      else last.after(card);
      last = card;
      if (card.dataset['intakeRefused'] !== undefined) refused += 1;
      this.#showSave();
    }
    if (files.length > 0) this.#say(this.#summary(refused));
  }

  async #take(file: File): Promise<HTMLElement> {
    const program = await import('./work.ts').catch(() => null);
    if (program === null) return refusedCard(file.name, [], NO_PROGRAM);
    this.#known ??= program.documentsOf(this.#base);
    const slugs = [...this.#files.values()].map(({ taken }) => taken.document.slug);
    const given = await program.work(file, await this.#known, slugs).catch(() => null);
    return given === null ? refusedCard(file.name, [], NOT_READ) : this.#card(given, file.name);
  }

  #card({ bytes, taken: { value, problems } }: Given, name: string): HTMLElement {
    if (value === null) return refusedCard(name, problems);
    const read = [...this.#files.values()].map(({ taken }) => taken);
    const clash = clashAmong(read, value);
    if (clash !== null) return refusedCard(name, [], clash);
    this.#files.set(value.sha256, { bytes, taken: value, suggestions: [] });
    const card = takenCard(value, this.#comparing(value.sha256), () => {
      this.#files.delete(value.sha256);
      card.remove();
      this.#showSave();
      this.#say(`已移去 ${value.file}。`);
    });
    return card;
  }

  /** Where the related clauses of a file will stand: a button at first. */
  #comparing(sha256: string): HTMLElement {
    const compare = el(
      'button',
      { type: 'button', 'data-intake-compare': true },
      '找文库里的相关条款',
    );
    const place = el('div', { 'data-intake-related': true }, compare);
    compare.addEventListener('click', () => {
      compare.disabled = true;
      void this.#compare(sha256, place);
    });
    return place;
  }

  #showSave(): void {
    need(this.#root, '[data-intake-save]').hidden = this.#files.size === 0;
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

  #summary(refused: number): string {
    const count = this.#files.size;
    if (count === 0) return '没有读到可以收的文件，原因见下。';
    const left = refused === 0 ? '' : `这一次有 ${String(refused)} 份没有收，原因见下。`;
    return `已读 ${String(count)} 份。${left}文件没有离开这台电脑；核对之后可存成一个压缩包。`;
  }

  #say(message: string): void {
    need(this.#root, '[data-intake-said]').textContent = message;
  }
}
