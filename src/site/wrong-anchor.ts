/**
 * Where the address of a document names no place of it (`#19`, `?t=第19项`, a typing error): goes to what
 * is meant, or says so and shows what is near. Loaded only then. An anchor whose text has moved is
 * followed to where it is now. A place that is there after the # is where the browser went: it counts
 * for more than `?t=`.
 */
export function mendAddress(page: Document): void {
  const check = () => {
    page.querySelector('.lost')?.remove();
    const { hash, search } = page.location;
    const anchor = hash.slice(1);
    // `:target` is not yet set when a page has just been read.
    const there = page.getElementById(anchor);
    const moved = there?.matches('[data-former]') ? there.querySelector('a') : null;
    if (moved) page.location.replace(moved.href);
    const wanted = new URLSearchParams(search).get('t') ?? anchor;
    // The browser itself finds elements whose ids have to be encoded.
    if (wanted === '' || there !== null || page.querySelector(':target') !== null) return;
    void import('./mend-anchor.ts').then(({ mendAnchor }) => {
      void mendAnchor(page, wanted);
    });
  };
  check();
  page.defaultView?.addEventListener('hashchange', check);
}
