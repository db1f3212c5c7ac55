/** Esc empties the field; `/` anywhere on the page leads to it. */
export function fieldKeys(field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).matches('input:not([type=checkbox]), textarea, select')) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || field.value === '') return;
    event.preventDefault();
    field.value = '';
    field.dispatchEvent(new Event('input'));
  });
}

/** ↓ and ↑ go from the field through the results and back; Enter follows, Esc returns. */
export function arrowKeys(field: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>('li > h2 > a')];
  field.addEventListener('keydown', (event) => {
    const [first] = links();
    if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(event.target as HTMLElement);
    if (at === -1 || !['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) all[at - 1]?.focus();
    else field.focus();
  });
}
