const USES = ['pointerdown', 'focusin', 'contextmenu', 'click'];
const CLAUSE_PAGE = /([a-z0-9-]+)\/(?:index\.html)?$/;

/**
 * Turns links that the site's scripts make, which lead to documents' pages, into links within this
 * page, just before they are used.
 */
export function readyLinks(place: HTMLElement): void {
  for (const use of USES) place.addEventListener(use, ready, { capture: true });
}

function ready({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.pathname === location.pathname) return;
  const slug = CLAUSE_PAGE.exec(link.pathname)?.[1];
  if (slug !== undefined) link.setAttribute('href', `#${slug}/${link.hash.slice(1)}`);
}
