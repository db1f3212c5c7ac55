import { attribute, titled } from './markup.ts';

/** A step of the way to a page; the last is the page itself and no link. */
export interface Step {
  readonly label: string;
  readonly href: string | null;
}

/** Where a page stands, as markup. */
export function breadcrumb(steps: readonly Step[]): string {
  const items = steps.map(({ label, href }) =>
    href === null
      ? `<li><span class="phrased" aria-current="page">${titled(label)}</span></li>`
      : `<li><a class="phrased" href="${attribute(href)}">${titled(label)}</a></li>`,
  );
  return `<nav class="breadcrumb" aria-label="所在位置"><ol>${items.join('')}</ol></nav>`;
}
