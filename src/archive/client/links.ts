import { sayMissing } from './missing.ts';
import { folderPath } from './root.ts';

/** By mouse, key or touch: a link is about to be used. */
const USES = ['pointerover', 'pointerdown', 'focusin', 'contextmenu', 'click'];

/** Pages that were looked for; false for those that are not there. */
const pages = new Map<string, boolean>();

/**
 * Readies every link of the page just before it is used. Links that the site's scripts make lead to
 * directories, as on a server: here they must name the file. And a page that is missing would leave
 * the reader with the browser's own words, so it is looked for first.
 */
export function readyLinks(): void {
  for (const use of USES) document.addEventListener(use, ready, { capture: true });
}

function ready(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.protocol !== 'file:') return;
  if (link.pathname.endsWith('/')) link.pathname += 'index.html';
  const path = folderPath(link.href);
  if (path === null || !path.endsWith('.html') || link.pathname === location.pathname) return;
  if (event.type === 'click' && pages.get(path) === false) {
    event.preventDefault();
    sayMissing(path);
  } else look(path, link.href);
}

/** Finds out whether a page is there. Only what asks for a style sheet may ask for any file. */
function look(path: string, address: string): void {
  if (pages.has(path)) return;
  pages.set(path, true);
  const probe = document.createElement('link');
  probe.rel = 'preload';
  probe.as = 'style';
  probe.href = address.replace(/[?#].*$/s, '');
  probe.addEventListener('error', () => {
    pages.set(path, false);
  });
  document.head.append(probe);
}
