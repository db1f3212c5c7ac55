/** Links that are opened beside the page, of which a page hears only that they are pressed. */
import { lookBefore, sayLost } from './leaving.ts';
import { isThere } from './probe.ts';
import { folderPath } from './root.ts';
import { linkOf, opensWindow } from './ways.ts';

/** The link that is being pressed, and whether its file is there; null until that is known. */
let pressed: { readonly address: string; there: boolean | null; known: Promise<boolean> } | null =
  null;

/** Watches links that are opened in a tab or window of their own. */
export function watchNewWindows(): void {
  document.addEventListener('pointerdown', onPress);
  document.addEventListener('contextmenu', onMenu);
  document.addEventListener('click', onClick);
  document.addEventListener('auxclick', onClick);
}

/** A hand takes longer to let go of the button than a file takes to be found. */
function onPress(event: Event): void {
  const link = linkOf(event);
  if (link === null || folderPath(link.href) === null) return;
  const known = isThere(link.href);
  const pressing = { address: link.href, there: null as boolean | null, known };
  pressed = pressing;
  void known.then((there) => {
    pressing.there = there;
  });
}

/** What the browser's own menu does no page hears of: it is said before. */
function onMenu(event: Event): void {
  const address = linkOf(event)?.href;
  if (pressed === null || address !== pressed.address) return;
  void pressed.known.then((there) => {
    if (!there) void sayLost(folderPath(address) ?? address);
  });
}

/** Where the file is known to be there, the browser opens it in its own way. */
function onClick(event: MouseEvent): void {
  const link = linkOf(event);
  if (link === null || event.button === 2 || event.defaultPrevented) return;
  if (!opensWindow(event, link)) return;
  if (pressed?.address === link.href && pressed.there === true) return;
  lookBefore(event, link.href, () => {
    window.open(link.href, '_blank', 'noopener');
  });
}
