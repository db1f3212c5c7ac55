/**
 * Runs before anything is painted, so that a remembered 长辈版 shifts nothing; a classic script, as modules
 * wait for the whole page. The button in the header is only shown where this runs.
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
  root.classList.add('scripted');
  show(remembered());
  document.addEventListener('DOMContentLoaded', () => show(root.classList.contains('elder')));
  document.addEventListener('click', ({ target }) => {
    if (!target.closest('[data-elder]')) return;
    const on = !root.classList.contains('elder');
    show(on);
    try { localStorage.setItem(name, on ? '1' : '0'); } catch {}
  });
})();
`;
