import { linkOf } from './ways.ts';

/** By mouse, key or touch: a link is about to be used. */
const USES = ['pointerover', 'pointerdown', 'focusin', 'contextmenu', 'click'];

/**
 * Readies every link of the page just before it is used. Links that the site's scripts make lead to
 * directories, as on a server: here they must name the file.
 */
export function readyLinks(): void {
  for (const use of USES) {
    document.addEventListener(
      use,
      (event) => {
        const link = linkOf(event);
        if (link?.pathname.endsWith('/')) link.pathname += 'index.html';
      },
      { capture: true },
    );
  }
}
