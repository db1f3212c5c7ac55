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

function markWhatIsRead(page: Document, side: HTMLElement): void {
  const links = new Map([...side.querySelectorAll('a')].map((a) => [a.hash.slice(1), a]));
  const inSight = new Set<string>();
  let current: HTMLAnchorElement | undefined;
  // The upper third of the window is where reading takes place.
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) inSight.add(target.id);
        else inSight.delete(target.id);
      }
      const read = [...links].findLast(([anchor]) => inSight.has(anchor))?.[1];
      if (read === undefined || read === current) return;
      current?.removeAttribute('aria-current');
      read.setAttribute('aria-current', 'true');
      keepInView(side, read);
      current = read;
    },
    { rootMargin: '0px 0px -67% 0px' },
  );
  for (const anchor of links.keys()) {
    const clause = page.getElementById(anchor);
    if (clause !== null) observer.observe(clause);
  }
}

/** Scrolls the list alone, never the page. */
function keepInView(list: HTMLElement, line: HTMLElement): void {
  const [frame, box] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}
