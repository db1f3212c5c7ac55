/** All ways from a page of the folder to another file of it. */
import { lookBefore } from './leaving.ts';

/** Watches whatever leads away from the page in its own window. */
export function watchWays(): void {
  document.addEventListener('submit', onSubmit);
  if ('navigation' in window) window.navigation.addEventListener('navigate', onNavigate);
  else document.addEventListener('click', onClick);
}

/** Links, forms and scripts alike, by mouse, key or finger. */
function onNavigate(event: NavigateEvent): void {
  const { navigationType, destination } = event;
  if (navigationType !== 'push' && navigationType !== 'replace') return;
  if (!event.cancelable || event.formData !== null) return;
  const { url } = destination;
  lookBefore(event, url, () => {
    if (navigationType === 'replace') location.replace(url);
    else location.assign(url);
  });
}

/** What older browsers tell: links, by mouse, key or finger. */
function onClick(event: MouseEvent): void {
  const link = linkOf(event);
  if (link === null || event.defaultPrevented || opensWindow(event, link)) return;
  lookBefore(event, link.href, () => {
    location.assign(link.href);
  });
}

/** Forms that ask for a page: before the browser begins to leave, so that nothing has to be undone. */
function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'get') return;
  const fields = [...new FormData(form, event.submitter)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.name,
  ]);
  const address = new URL(form.action);
  address.search = new URLSearchParams(fields).toString();
  lookBefore(event, address.href, () => {
    location.assign(address);
  });
}

/** The link that an event is about, where it leads to a file. */
export function linkOf({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  return link instanceof HTMLAnchorElement && link.protocol === 'file:' ? link : null;
}

/** Whether a click on a link opens it beside the page. */
export function opensWindow(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const elsewhere = link.target !== '' && link.target !== '_self';
  const keys = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return event.button !== 0 || keys || elsewhere;
}
