import type { Figure } from './figure.ts';
import { FLOORS, REACHES } from './words.ts';

/** 、争取达到 · (力争突破 · ,努力达到: what leads from a figure to the one hoped for beyond it. */
const BEYOND = new RegExp(`^[、,(]\\s*(?:争取|力争|努力)(?:${REACHES}|${FLOORS})*$`, 'u');

/** Joins a figure and the one hoped for beyond it into one: 达到3.3%、争取达到3.4%. */
export function joinStretches(figures: readonly Figure[], flat: string): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    if (last?.unit === figure.unit && BEYOND.test(flat.slice(last.tail, figure.start))) {
      const closed = flat.charAt(figure.tail) === ')' ? 1 : 0;
      joined[joined.length - 1] = {
        ...last,
        stretch: figure.amount,
        tail: figure.tail + closed,
      };
    } else joined.push(figure);
  }
  return joined;
}
