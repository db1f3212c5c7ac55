/**
 * Runs before anything is painted, so that a remembered 长辈版 shifts nothing; a classic script, as modules
 * wait for the whole page. The button in the header is only shown where this runs. What stands at the top
 * of the window when it is pressed stands there afterwards, below a drawer of contents.
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
    const box = (line) => line.getBoundingClientRect();
    const line = scrollY > edge && [...document.querySelectorAll('main :is(p, li, h1, h2, h3, .line)')]
      .find((one) => box(one).height > 0 && box(one).bottom > edge && !one.closest('nav, details'));
    const before = line && box(line);
    change();
    if (!line) return;
    const { top, height } = box(line);
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
