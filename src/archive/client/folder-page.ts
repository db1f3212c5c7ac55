/** What every page of a folder runs, before all else: it tells of missing files and readies links. */
import { CARRIERS } from '../carriers.ts';
import { PAGE_END, WHOLE } from '../wholeness.ts';
import { readyLinks } from './links.ts';
import { watchNewWindows } from './new-windows.ts';
import { sayProblem } from './problem.ts';
import { folderPath } from './root.ts';
import { watchWays } from './ways.ts';

// A style sheet says of another that this script is missing; of style sheets they say it themselves.
document.documentElement.dataset['folderPage'] = '';

// The page is not alone, whatever else may be missing.
document.querySelector('style[data-lone]')?.remove();

/** The path of the file that an element shows or runs; null where others see to it. */
function fileOf({ target }: Event): string | null {
  const source =
    target instanceof HTMLScriptElement || target instanceof HTMLImageElement ? target.src : '';
  const path = folderPath(source);
  // Who asks for data hears what became of it.
  return path?.startsWith(CARRIERS) ? null : path;
}

// These events do not bubble.
const early = { capture: true };
document.addEventListener(
  'error',
  (event) => {
    const path = fileOf(event);
    if (path !== null) sayProblem('missing', path);
  },
  early,
);
document.addEventListener(
  'load',
  (event) => {
    const path = fileOf(event);
    if (path === null || !(event.target instanceof HTMLScriptElement)) return;
    if (!(WHOLE in event.target.dataset)) sayProblem('damaged', path);
  },
  early,
);
document.addEventListener('DOMContentLoaded', () => {
  const { childNodes } = document.body;
  const path = folderPath(location.href);
  const whole = [...childNodes].some((node) => node instanceof Comment && node.data === PAGE_END);
  if (!whole && path !== null) sayProblem('damaged', path);
});

readyLinks();
watchWays();
watchNewWindows();
