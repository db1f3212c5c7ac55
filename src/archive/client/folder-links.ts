/**
 * Links that the site's scripts make lead to directories, as on a server. Opened from a folder they
 * must name the file: each is completed just before it is used, by mouse, key or menu.
 */
const USES = ['pointerdown', 'focusin', 'click', 'contextmenu'];

function complete(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const address = new URL(link.href);
  if (address.protocol !== 'file:' || !address.pathname.endsWith('/')) return;
  address.pathname += 'index.html';
  link.href = address.href;
}

for (const use of USES) document.addEventListener(use, complete, { capture: true });

export {};
