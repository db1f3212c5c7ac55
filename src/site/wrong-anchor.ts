/**
 * Where the address of a document names no place of it (`#19`, `?t=第19项`, a typing error): goes to what
 * is meant, or says so and shows what is near. Loaded only then. An anchor whose text has moved is
 * followed to where it is now.
 */
export function mendAddress(page: Document): void {
  const check = () => {
    const { hash, search } = page.location;
    const item = new URLSearchParams(search).get('t');
    const wanted = item ?? hash.slice(1);
    const moved = page.querySelector<HTMLAnchorElement>('[data-former]:target > a');
    if (moved !== null) page.location.replace(moved.href);
    if (wanted === '' || (item === null && isThere(page, wanted))) return;
    void import('./mend-anchor.ts').then(({ mendAnchor }) => {
      mendAnchor(page, wanted);
    });
  };
  check();
  page.defaultView?.addEventListener('hashchange', check);
}

function isThere(page: Document, hash: string): boolean {
  // The browser itself finds elements whose ids have to be encoded.
  return page.getElementById(hash) !== null || page.querySelector(':target') !== null;
}
