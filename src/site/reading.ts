/**
 * Lets the contents follow the reading: marks the line of the clause being read, and closes the drawer
 * of small screens once a line is chosen. The page is complete without it.
 */
export function followReading(page: Document): void {
  const side = page.querySelector<HTMLElement>('.contents-side');
  const drawer = page.querySelector<HTMLDetailsElement>('.contents-drawer');
  drawer?.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null) drawer.open = false;
  });
  if (side === null) return;
  markWhatIsRead(page, side);
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
function markWhatIsRead(page: Document, side: HTMLElement): void {
  const entries = [...side.querySelectorAll('a')].flatMap((line) => {
    const clause = page.getElementById(line.hash.slice(1));
    return clause === null ? [] : [{ line, clause }];
  });
  let current: HTMLAnchorElement | undefined;
  const mark = () => {
    const edge = innerHeight / 3;
    const read = entries.findLast(({ clause }) => clause.getBoundingClientRect().top <= edge)?.line;
    if (read === current) return;
    current?.removeAttribute('aria-current');
    read?.setAttribute('aria-current', 'true');
    if (read !== undefined) keepInView(side, read);
    current = read;
  };
  addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
  addEventListener('resize', mark);
  mark();
}

/** Scrolls the list alone, never the page. */
function keepInView(list: HTMLElement, line: HTMLElement): void {
  const [frame, box] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}
