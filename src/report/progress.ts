const BAR = 24;

/**
 * A bar of work that is under way, `done` of `total` steps, fitting into `columns`: wide characters
 * take two of them.
 */
export function progressBar(done: number, total: number, columns: number, label: string): string {
  const filled = Math.round((BAR * done) / Math.max(1, total));
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${String(done)}/${String(total)} `;
  let room = columns - bar.length - 1;
  let shown = '';
  for (const character of label) {
    room -= /[\u1100-\uffdc]/u.test(character) ? 2 : 1;
    if (room < 0) break;
    shown += character;
  }
  return bar + shown;
}
