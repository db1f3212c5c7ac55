/** The part of the download page that saves the site for reading without a network. */
import { need } from '../../search/client/dom.ts';
import { sizeText } from '../../site/size.ts';
import { LIST } from '../list.ts';
import type { CopyVersion, ListedFile } from '../list.ts';
import { viewOf } from '../view.ts';
import type { Situation } from '../view.ts';
import { changeList } from './change-list.ts';
import { ChangedMeanwhile } from './download.ts';
import { showEditions } from './editions.ts';
import { askLatest } from './latest.ts';
import { startWorker, stopWorker } from './register.ts';
import { saveFiles, showCopy } from './save.ts';
import type { Progress } from './save.ts';
import { CopyStore } from './store.ts';

export class SavePanel {
  readonly #root: HTMLElement;
  readonly #scope: string;
  readonly #store: CopyStore;
  #situation: Situation = { current: null, begun: null, latest: null };
  #stop: AbortController | null = null;

  /** `scope` is the address of the site with a slash at the end. */
  constructor(root: HTMLElement, scope: string) {
    this.#root = root;
    this.#scope = scope;
    this.#store = new CopyStore(scope);
  }

  start(): void {
    const on = (name: string, act: () => void) => {
      this.#part(name).addEventListener('click', act);
    };
    on('start', () => void this.#save());
    on('stop', () => this.#stop?.abort());
    on('remove', () => void this.#remove());
    void this.#look().catch((error: unknown) => {
      this.#say(`这个浏览器不让网页保存文件（${reasonOf(error)}）。`);
      this.#root.removeAttribute('aria-busy');
    });
  }

  #part(name: string): HTMLElement {
    return need(this.#root, `[data-save-${name}]`);
  }

  #say(text: string): void {
    this.#part('state').textContent = text;
  }

  /** Finds out how things stand and shows it, after `ahead`. */
  async #look(ahead = ''): Promise<void> {
    this.#root.setAttribute('aria-busy', 'true');
    const [current, saving] = await Promise.all([
      this.#store.read('current'),
      this.#store.read('saving'),
    ]);
    const begun = saving === null ? null : await this.#begun(saving);
    let reached = true;
    const latest = await askLatest(this.#store, this.#scope).catch((error: unknown) => {
      reached = !(error instanceof TypeError);
      return null;
    });
    showEditions(reached);
    const lost = current === null ? 0 : await lostFiles(this.#store, current);
    this.#situation = { current, lost, begun, latest };
    const view = viewOf(this.#situation);
    this.#say(ahead + view.text);
    this.#show('start', view.act);
    this.#show('remove', view.removable ? '删除保存的副本' : null);
    this.#show('stop', null);
    await this.#showChanges(view.newer);
    this.#root.removeAttribute('aria-busy');
  }

  async #begun(version: CopyVersion): Promise<Situation['begun']> {
    return { version, files: await this.#store.count(version.id) };
  }

  /** Shows a button under a name, or hides it. */
  #show(part: string, name: string | null): void {
    const button = this.#part(part);
    button.hidden = name === null;
    if (name !== null) button.textContent = name;
  }

  async #showChanges(newer: boolean): Promise<void> {
    const { current, latest } = this.#situation;
    const place = this.#part('changes');
    place.replaceChildren();
    if (!newer || current === null || latest === null) return;
    const list = await changeList(this.#store, this.#scope, current, latest).catch(() => []);
    place.replaceChildren(...list);
  }

  async #save(): Promise<void> {
    const { latest } = this.#situation;
    if (latest === null) return;
    this.#root.setAttribute('aria-busy', 'true');
    // Two windows would save twice and count wrongly.
    await navigator.locks.request(`save ${this.#scope}`, { ifAvailable: true }, async (lock) => {
      if (lock === null) await this.#look('另一个窗口正在保存。');
      else await this.#saveVersion(latest);
    });
  }

  async #saveVersion(version: CopyVersion): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    this.#begin(version);
    const failed = await this.#run(version, stop.signal);
    this.#stop = null;
    this.#part('progress').hidden = true;
    this.#part('count').textContent = '';
    await this.#look(failed === null ? '' : `${failed} `);
  }

  /** The message of what went wrong, null for nothing. */
  async #run(version: CopyVersion, signal: AbortSignal): Promise<string | null> {
    try {
      await makeRoom(version, this.#situation);
      const report = (progress: Progress) => {
        this.#report(progress, version);
      };
      await saveFiles(this.#store, version, { scope: this.#scope, report, signal });
      await startWorker(this.#scope);
      await showCopy(this.#store, version);
      return null;
    } catch (error) {
      if (signal.aborted) return '已停止。';
      return error instanceof ChangedMeanwhile
        ? this.#mismatch(error, version)
        : failureText(error);
    }
  }

  /** Why a file was not the one that the list names: the site changed, or the file was damaged. */
  async #mismatch({ message: path }: ChangedMeanwhile, { id }: CopyVersion): Promise<string> {
    const latest = await askLatest(this.#store, this.#scope).catch(() => null);
    if (latest?.id !== id) return '保存中断：网站刚换了版本，请再按一次。';
    return `保存中断：收到的 ${path} 与清单不符，可能在途中损坏，没有存下。请再按一次。`;
  }

  #begin(version: CopyVersion): void {
    this.#show('start', null);
    this.#show('remove', null);
    this.#show('stop', '停止');
    this.#part('changes').replaceChildren();
    this.#part('progress').hidden = false;
    this.#say('正在保存，请不要关闭这个页面。');
    this.#report({ files: 0, bytes: 0 }, version);
  }

  #report({ files, bytes }: Progress, whole: CopyVersion): void {
    const bar = this.#part('progress');
    bar.setAttribute('max', String(whole.bytes));
    bar.setAttribute('value', String(bytes));
    this.#part('count').textContent =
      `${files} / ${whole.files}个文件，${sizeText(bytes)} / ${sizeText(whole.bytes)}`;
  }

  async #remove(): Promise<void> {
    await stopWorker(this.#scope);
    await this.#store.clear();
    await this.#look('已删除。');
  }
}

/** How many files of a saved copy are gone; browsers may throw away what they keep, all or in part. */
async function lostFiles(store: CopyStore, { id, files }: CopyVersion): Promise<number> {
  const list = await store.file(id, LIST);
  if (list === undefined) return Math.max(0, files - (await store.count(id)));
  return (await store.missing(id, (await list.json()) as ListedFile[])).length;
}

/** Asks the browser to keep what is saved, and finds out whether there is room. */
async function makeRoom({ bytes }: CopyVersion, { begun }: Situation): Promise<void> {
  await navigator.storage.persist().catch(() => false);
  const { quota, usage } = await navigator.storage.estimate();
  if (quota === undefined || usage === undefined || begun !== null) return;
  if (quota - usage < bytes) throw new DOMException('', 'QuotaExceededError');
}

function failureText(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return '这台设备留给网页的空间不够。';
  }
  return `保存中断（${reasonOf(error)}）。`;
}

function reasonOf(error: unknown): string {
  return error instanceof TypeError ? '连不上网站' : error instanceof Error ? error.message : '';
}
