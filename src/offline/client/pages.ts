import type { CopyStore } from './store.ts';
import type { WorkerScope } from './worker-scope.ts';

/** More pages than this are never being opened at one time. */
const OPENING = 20;

/**
 * Which copy each open page came from. A page asks for its scripts, for the index and for texts long
 * after it was opened, perhaps when another copy is current: it gets them from its own, or, where the
 * network gave the page, from the network. Written down, because browsers stop and start workers.
 */
export class OpenPages {
  readonly #store: CopyStore;
  readonly #clients: WorkerScope['clients'];
  readonly #known: Promise<Map<string, string>>;

  constructor(store: CopyStore, clients: WorkerScope['clients']) {
    this.#store = store;
    this.#clients = clients;
    this.#known = store.read('pages').then((pages) => new Map(Object.entries(pages ?? {})));
  }

  /** The id of the copy that a page came from, null where the network gave it. */
  async copyOf(page: string): Promise<string | null> {
    return (await this.#known).get(page) ?? null;
  }

  async add(page: string, copy: string): Promise<void> {
    const known = await this.#known;
    known.set(page, copy);
    await this.#store.write('pages', Object.fromEntries(known));
  }

  /** Drops copies that are neither current, nor being saved, nor those of an open page. */
  async tidy(): Promise<void> {
    const known = await this.#known;
    const open = await this.#clients.matchAll({ type: 'all', includeUncontrolled: true });
    const ids = new Set(open.map(({ id }) => id));
    const closed = [...known.keys()].filter((page) => !ids.has(page));
    // The last of them may be just opening: the browser lists a page when it is there.
    for (const page of closed.slice(0, -OPENING)) known.delete(page);
    const used = new Set([...known].filter(([page]) => ids.has(page)).map(([, copy]) => copy));
    for (const record of ['current', 'saving'] as const) {
      const copy = await this.#store.read(record);
      if (copy !== null) used.add(copy.id);
    }
    for (const id of await this.#store.ids()) if (!used.has(id)) await this.#store.drop(id);
  }
}
