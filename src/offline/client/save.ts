/** Saving: a new copy beside the old one, file by file; the old one stays until the new one is whole. */
import { LIST } from '../list.ts';
import type { CopyVersion, ListedFile } from '../list.ts';
import { fromNetwork } from './download.ts';
import type { CopyStore } from './store.ts';

/** How far a copy is: files and octets that it has. */
export interface Progress {
  readonly files: number;
  readonly bytes: number;
}

/** Where to save from, and who wants to know and may stop it. */
export interface SaveOptions {
  readonly scope: string;
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Browsers keep six connections to a host. */
const AT_ONCE = 6;

/**
 * Takes all files of a version into a copy of its own. Files that another copy has with the same sum
 * are taken from there; those that an earlier attempt brought are kept. Rejects when a file cannot be
 * had, stopped or `ChangedMeanwhile`; what has arrived stays for the next attempt. The copy is not
 * shown to readers yet.
 */
export async function saveFiles(
  store: CopyStore,
  version: CopyVersion,
  { scope, report, signal }: SaveOptions,
): Promise<void> {
  const { id } = version;
  const list = await readList(store, scope, version);
  await store.write('saving', version);
  await store.put(id, LIST, new Response(JSON.stringify(list)));
  const missing = await store.missing(id, list);
  const elsewhere = await otherCopies(store, id);
  const progress = { files: list.length - missing.length, bytes: bytesLess(list, missing) };
  report(progress);
  await inParallel(missing, signal, async ([path, sum, bytes], stop) => {
    const twin = elsewhere.get(sum);
    const saved = twin === undefined ? undefined : await store.file(twin.id, twin.path);
    await store.put(id, path, saved ?? (await fromNetwork(scope, id, path, sum, stop)));
    progress.files += 1;
    progress.bytes += bytes;
    report(progress);
  });
  const [lost] = await store.missing(id, list);
  if (lost) throw new Error(`浏览器没有存下 ${lost[0]}`);
}

/** Makes a whole copy the one that readers see, from the next page they open. */
export async function showCopy(store: CopyStore, version: CopyVersion): Promise<void> {
  await store.write('latest', { at: Date.now(), version });
  await store.write('current', version);
  await store.forget('saving');
}

/** The files of a version: as its copy has noted them, else from the network. */
export async function readList(
  store: CopyStore,
  scope: string,
  { id }: CopyVersion,
): Promise<ListedFile[]> {
  const noted = await store.file(id, LIST);
  const response = noted ?? (await fromNetwork(scope, id, LIST, id));
  return (await response.json()) as ListedFile[];
}

/** Files of the other copies, each by its sum. */
async function otherCopies(
  store: CopyStore,
  id: string,
): Promise<Map<string, { readonly id: string; readonly path: string }>> {
  const saved = new Map<string, { readonly id: string; readonly path: string }>();
  for (const other of await store.ids()) {
    const list = other === id ? undefined : await store.file(other, LIST);
    const files = list === undefined ? [] : ((await list.json()) as ListedFile[]);
    for (const [path, sum] of files) saved.set(sum, { id: other, path });
  }
  return saved;
}

function bytesLess(list: readonly ListedFile[], missing: readonly ListedFile[]): number {
  const octets = (files: readonly ListedFile[]) => files.reduce((sum, [, , size]) => sum + size, 0);
  return octets(list) - octets(missing);
}

/** Works on all items, some at a time; the first failure stops the rest, and so does `signal`. */
async function inParallel<T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T, stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
  };
  signal.addEventListener('abort', stop);
  const left = items.values();
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const item of left) {
      stopping.signal.throwIfAborted();
      await work(item, stopping.signal);
    }
  });
  try {
    await Promise.all(workers);
  } finally {
    stop();
    await Promise.allSettled(workers);
    signal.removeEventListener('abort', stop);
  }
}
