/** What the worker says on pages that it answers with, because they cannot know it themselves. */
import type { CopyVersion } from '../list.ts';
import type { CopyStore } from './store.ts';

/** Markup for a page of `copy` where the network has a newer corpus; null where it has not. */
export async function newerNotice(
  store: CopyStore,
  copy: CopyVersion,
  scope: string,
): Promise<string | null> {
  const latest = await store.read('latest');
  if (latest === null || latest.version.corpus === copy.corpus) return null;
  const page = `${new URL(scope).pathname}downloads/#save`;
  return `您看的是保存在这台设备上的副本${dayOf(copy)}，网站上已有新的文本。<a href="${escaped(page)}">看改了哪些条款</a>`;
}

/** Markup for what is shown in place of a page that no copy holds. */
export function notSavedNotice(copy: CopyVersion): string {
  return `现在没有网络，而这一页不在保存的副本${dayOf(copy)}里。联网后再打开。`;
}

/** The page with the notice on top of its main part; the page as it is where there is none. */
export async function withNotice(
  page: Response,
  notice: string | null,
  status = 200,
): Promise<Response> {
  if (notice === null) return page;
  const html = await page.text();
  const shown = `<p class="badge" data-added data-copy-notice>${notice}</p>`;
  const body = html.replace(/<main\b[^>]*>/, (main) => main + shown);
  return new Response(body, { status, headers: page.headers });
}

function dayOf({ date }: CopyVersion): string {
  return date === null ? '' : `（${escaped(date)}）`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);
}
