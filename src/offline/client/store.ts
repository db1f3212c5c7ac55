/**
 * Saved copies in the browser's storage: what the page writes and the worker reads.
 *
 * Every copy has a cache of its own, named after its id, so that two versions never share one. Which
 * copy readers see is one small record; writing it is one act, so there is no state in between.
 */
import { addressOf, LIST } from '../list.ts';
import type { CopyVersion, ListedFile } from '../list.ts';

/** Another way of storing would be another name: what an older program left is never misread. */
const FORMAT = 'saved-copy-1';
const RECORDS = 'records';

/** What is remembered beside the files, each under its name. */
export interface Records {
  /** The copy that readers see. */
  readonly current: CopyVersion;
  /** The copy that is being saved, or was when saving ended early. */
  readonly saving: CopyVersion;
  /** What the network last said, and when (milliseconds). */
  readonly latest: { readonly at: number; readonly version: CopyVersion };
  /** The copies that open pages came from: ids by the browser's id of the page. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The copies of the site at `scope`, its address with a slash at the end. */
export class CopyStore {
  readonly #scope: string;
  readonly #prefix: string;

  constructor(scope: string) {
    this.#scope = scope;
    // Several sites may stand under one host and share its storage.
    this.#prefix = `${FORMAT} ${scope} `;
  }

  /** A record, null where there is none. */
  async read<K extends keyof Records>(name: K): Promise<Records[K] | null> {
    const stored = await caches.match(this.#recordAt(name), { cacheName: this.#prefix + RECORDS });
    return stored === undefined ? null : ((await stored.json()) as Records[K]);
  }

  async write<K extends keyof Records>(name: K, value: Records[K]): Promise<void> {
    const records = await caches.open(this.#prefix + RECORDS);
    await records.put(this.#recordAt(name), new Response(JSON.stringify(value)));
  }

  async forget(name: keyof Records): Promise<void> {
    const records = await caches.open(this.#prefix + RECORDS);
    await records.delete(this.#recordAt(name));
  }

  /** A file of a copy by its path in the site; undefined where the copy does not have it. */
  file(id: string, path: string): Promise<Response | undefined> {
    return caches.match(this.#address(path), { cacheName: this.#prefix + id });
  }

  /** Puts a file into a copy: it is there whole afterwards, or not at all. */
  async put(id: string, path: string, response: Response): Promise<void> {
    const copy = await caches.open(this.#prefix + id);
    await copy.put(this.#address(path), response);
  }

  /** The files of a list that a copy does not have yet. */
  async missing(id: string, list: readonly ListedFile[]): Promise<ListedFile[]> {
    const kept = await (await caches.open(this.#prefix + id)).keys();
    const addresses = new Set(kept.map(({ url }) => url));
    return list.filter(([path]) => !addresses.has(this.#address(path)));
  }

  /** How many files a copy has, the list of them aside. */
  async count(id: string): Promise<number> {
    const kept = await (await caches.open(this.#prefix + id)).keys();
    const list = this.#address(LIST);
    return kept.filter(({ url }) => url !== list).length;
  }

  /** The ids of all copies, begun ones too. */
  async ids(): Promise<string[]> {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(this.#prefix));
    return own.map((name) => name.slice(this.#prefix.length)).filter((id) => id !== RECORDS);
  }

  async drop(id: string): Promise<void> {
    await caches.delete(this.#prefix + id);
  }

  /** Leaves nothing behind. */
  async clear(): Promise<void> {
    await this.forget('current');
    for (const id of [...(await this.ids()), RECORDS]) await this.drop(id);
  }

  #address(path: string): string {
    return new URL(addressOf(path), this.#scope).href;
  }

  #recordAt(name: keyof Records): string {
    return `${this.#scope}offline/${RECORDS}/${name}`;
  }
}
