import { el } from '../../search/client/dom.ts';
import type { Announce } from './announce.ts';

/**
 * Puts a text on the clipboard and says so; where the browser has no clipboard or refuses it, shows the
 * text selected, for the reader to copy.
 */
export async function copyText(text: string, what: string, announce: Announce): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`已复制${what}`);
  } catch {
    showSelected(text, what);
  }
}

function showSelected(text: string, what: string): void {
  const field = el('textarea', { readonly: true, rows: '6', 'aria-label': what }, text);
  const close = el('button', { type: 'button' }, '关闭');
  const dialog = el(
    'dialog',
    { class: 'copying', 'aria-label': `复制${what}`, 'data-added': true },
    el('p', {}, `浏览器没有让本页使用剪贴板。${what}已选中，请按 Ctrl+C 或长按复制。`),
    field,
    close,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  field.select();
}
