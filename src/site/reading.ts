/**
 * Lets the contents follow the reading: marks the line of the clause being read, opens the drawer of
 * small screens there, and closes it once a line is chosen. The page is complete without it.
 */
export function followReading(page: Document): void {
  const side = page.querySelector<HTMLElement>('.contents-side');
  const drawer = page.querySelector<HTMLDetailsElement>('.contents-drawer');
  const inDrawer = drawer?.querySelector('nav');
  if (side === null || drawer === null || !inDrawer) return;
  drawer.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) drawer.open = false;
  });
  page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !drawer.open) return;
    drawer.open = false;
    drawer.querySelector('summary')?.focus();
  });
  drawer.addEventListener('toggle', () => {
    showCurrent(inDrawer);
  });
  markWhatIsRead(page, [side, inDrawer]);
  moveByArrows(side);
}

/** One stop for the tabulator key in place of one for each line: arrow keys go from line to line. */
function moveByArrows(side: HTMLElement): void {
  const lines = [...side.querySelectorAll('a')];
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const line of lines) line.tabIndex = line === stop ? 0 : -1;
  };
  stopAt(lines[0]);
  side.ariaDescription = '用上下方向键逐条移动';
  side.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) stopAt(target);
  });
  side.addEventListener('keydown', (event) => {
    const at = lines.findIndex((line) => line === event.target);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const line = lines[steps[event.key] ?? -1];
    if (at === -1 || line === undefined) return;
    event.preventDefault();
    line.focus();
  });
}

/** What is read is the last entry above the upper third of the window, wherever a jump has led. */
function markWhatIsRead(page: Document, lists: readonly HTMLElement[]): void {
  const entries = [...(lists[0]?.querySelectorAll('a') ?? [])].flatMap(({ hash }) => {
    const clause = page.getElementById(hash.slice(1));
    return clause === null ? [] : [{ hash, clause }];
  });
  let current: string | undefined;
  const mark = () => {
    const edge = innerHeight / 3;
    const read = entries.findLast(({ clause }) => clause.getBoundingClientRect().top <= edge)?.hash;
    if (read === current) return;
    current = read;
    for (const list of lists) {
      list.querySelector('[aria-current]')?.removeAttribute('aria-current');
      list.querySelector(`[href="${read ?? ''}"]`)?.setAttribute('aria-current', 'true');
      showCurrent(list);
    }
  };
  addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
  addEventListener('resize', mark);
  mark();
}

/** Brings the line being read into the middle of its list where it is out of view. Never scrolls the page. */
function showCurrent(list: HTMLElement): void {
  const line = list.querySelector('[aria-current]');
  if (line === null) return;
  const [frame, box] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom)
    list.scrollTop += box.top - frame.top - frame.height / 2;
}
