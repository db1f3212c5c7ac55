/** What every page of a folder runs, before all else: it tells of missing files and readies links. */
import { readyLinks } from './links.ts';
import { sayMissing } from './missing.ts';
import { folderPath } from './root.ts';

// A style sheet says of another that this script is missing; of style sheets they say it themselves.
document.documentElement.dataset['folderPage'] = '';

addEventListener(
  'error',
  ({ target }) => {
    const source =
      target instanceof HTMLScriptElement || target instanceof HTMLImageElement ? target.src : '';
    const path = folderPath(source);
    if (path !== null) sayMissing(path);
  },
  // The event of a file that did not arrive does not bubble.
  true,
);
readyLinks();
