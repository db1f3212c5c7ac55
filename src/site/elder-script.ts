/**
 * Runs before anything is painted, so that a remembered 长辈版 shifts nothing; a classic script, as modules
 * wait for the whole page. The button in the header is only shown where this runs. What stands at the top
 * of the window when it is pressed stands there afterwards, below a drawer of contents: the text, not what
 * holds it, for a list's entry or a table's row may be many windows high.
 */
export const elderScript = `(() => {
  const root = document.documentElement;
  const name = '长辈版';
  const remembered = () => {
    try { return localStorage.getItem(name) === '1'; } catch { return false; }
  };
  const show = (on) => {
    root.classList.toggle('elder', on);
    document.querySelector('[data-elder]')?.setAttribute('aria-pressed', String(on));
  };
  const keepPlace = (change) => {
    const edge = 64;
    const range = document.createRange();
    const box = (text) => (range.selectNodeContents(text), range.getBoundingClientRect());
    const isRead = (text) => text.data.trim() && box(text).height && box(text).bottom > edge
      && !text.parentElement.closest('nav, thead, details');
    const texts = document.createTreeWalker(document.querySelector('main'), 4);
    let text = scrollY > edge && texts.nextNode();
    while (text && !isRead(text)) text = texts.nextNode();
    const before = text && box(text);
    change();
    if (!text) return;
    const { top, height } = box(text);
    const wanted = before.top > edge ? before.top : edge - (edge - before.top) / before.height * height;
    scrollBy({ top: top - wanted, behavior: 'instant' });
  };
  root.classList.add('scripted');
  show(remembered());
  document.addEventListener('DOMContentLoaded', () => show(root.classList.contains('elder')));
  document.addEventListener('click', ({ target }) => {
    if (!target.closest('[data-elder]')) return;
    const on = !root.classList.contains('elder');
    keepPlace(() => show(on));
    try { localStorage.setItem(name, on ? '1' : '0'); } catch {}
  });
})();
`;
