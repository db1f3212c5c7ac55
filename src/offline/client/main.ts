/** Runs on the download page alone. */
import { SavePanel } from './panel.ts';

const root = document.querySelector<HTMLElement>('[data-save]');
const script = document.currentScript;

if (root && script instanceof HTMLScriptElement) {
  const scope = new URL('..', script.src).href;
  if ('serviceWorker' in navigator && 'caches' in window && 'locks' in navigator) {
    new SavePanel(root, scope).start();
  } else {
    const state = root.querySelector('[data-save-state]');
    if (state) {
      state.textContent =
        '这个浏览器不能在这个地址保存网站（要有 https，浏览器也要较新）。请用下面的单文件版，或换一个浏览器。';
    }
  }
}
