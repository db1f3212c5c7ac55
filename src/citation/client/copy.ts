import { el } from '../../search/client/dom.ts';
import type { Announce } from './announce.ts';

/** Browsers that neither write nor refuse within this time will not. */
const PATIENCE_MS = 1500;

/**
 * Puts a text on the clipboard and says so; where the browser has no clipboard, refuses it or never
 * answers, shows the text selected, for the reader to copy. What it answers after that is not said.
 */
export async function copyText(text: string, what: string, announce: Announce): Promise<void> {
  try {
    await Promise.race([navigator.clipboard.writeText(text), late()]);
    announce(`已复制${what}`);
  } catch {
    showSelected(text, what);
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
}

function showSelected(text: string, what: string): void {
  // Who pressed again while nothing happened copies one text, the last.
  document.querySelector<HTMLDialogElement>('.copying')?.close();
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
