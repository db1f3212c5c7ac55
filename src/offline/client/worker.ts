/**
 * The worker of a saved copy: answers from the copy, whole and alone.
 *
 * Not workbox-precaching: that fetches as soon as a new worker is found, unasked, and deletes the old
 * files when the new worker starts, under the pages that still need them. Here the page saves when the
 * reader presses the button, and the worker only ever reads: a page from the copy gets everything from
 * that copy, a page from the network gets everything from the network, with or without a connection.
 */
import { FROM_NETWORK, VERSION } from '../list.ts';
import type { CopyVersion } from '../list.ts';
import { askLatest } from './latest.ts';
import { newerNotice, notSavedNotice, withNotice } from './notice.ts';
import { OpenPages } from './pages.ts';
import { CopyStore } from './store.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/** How long what the network said about newer versions is good for. */
const DAY = 24 * 60 * 60 * 1000;
const MISSING_PAGE = '404.html';

const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const store = new CopyStore(scope);
const pages = new OpenPages(store, worker.clients);

worker.addEventListener('install', (event) => {
  // It keeps nothing between versions of itself, so a new one may take over at once.
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(scope)) return;
  if (url.searchParams.has(FROM_NETWORK)) return;
  const path = pathIn(url.href.slice(scope.length).replace(/[?#].*$/s, ''));
  if (path === VERSION) return;
  event.respondWith(request.mode === 'navigate' ? open(event, path) : supply(event, path));
});

/** The path that an address names. Not every address is well written; such a one names no file. */
function pathIn(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A page: from the current copy, else from the network. */
async function open(event: FetchEvent, path: string): Promise<Response> {
  const copy = await store.read('current');
  if (copy === null) return fetch(event.request);
  const page = await store.file(copy.id, path);
  if (page === undefined) return openElsewhere(event, path, copy);
  event.waitUntil(settle(event, copy));
  return withNotice(page, await newerNotice(store, copy, scope));
}

/** A page that the copy does not have: a directory without its slash, or one for the network. */
async function openElsewhere(
  event: FetchEvent,
  path: string,
  copy: CopyVersion,
): Promise<Response> {
  if ((await store.file(copy.id, `${path}/`)) !== undefined) {
    const { search } = new URL(event.request.url);
    return Response.redirect(`${scope}${encodeURI(path)}/${search}`, 301);
  }
  try {
    return await fetch(event.request);
  } catch (error) {
    const missing = await store.file(copy.id, MISSING_PAGE);
    if (missing === undefined) throw error;
    event.waitUntil(settle(event, copy));
    return withNotice(missing, notSavedNotice(copy), 404);
  }
}

/** What a page asks for: from where the page itself came. */
async function supply(event: FetchEvent, path: string): Promise<Response> {
  const copy = await pages.copyOf(event.clientId);
  if (copy === null) return fetch(event.request);
  if (event.resultingClientId !== '') event.waitUntil(pages.add(event.resultingClientId, copy));
  const file = await store.file(copy, path);
  if (file !== undefined) return file;
  // A page that comes back from the browser's history may outlive its copy: it gets nothing newer.
  return (await store.ids()).includes(copy) ? fetch(event.request) : Response.error();
}

/** What can be done after the page is on its way. */
async function settle(event: FetchEvent, copy: CopyVersion): Promise<void> {
  await pages.add(event.resultingClientId, copy.id);
  await pages.tidy();
  const latest = await store.read('latest');
  if (latest !== null && Date.now() - latest.at < DAY) return;
  // Without a network there is nothing new to tell.
  await askLatest(store, scope).catch(() => null);
}
