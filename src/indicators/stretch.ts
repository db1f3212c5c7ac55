import type { Figure } from './figure.ts';
import { CHANGES, FLOORS, GROWTHS, REACHES } from './words.ts';

/** 、争取达到 · (力争突破 · ,冲刺: what leads from a figure to the one hoped for beyond it. */
const BEYOND = new RegExp(
  `^[、,(]\\s*(?:并|奋力|全力)?(?:争取|力争|努力|冲刺|挑战)(?:${REACHES}|${FLOORS}|${GROWTHS}|${CHANGES})*$`,
  'u',
);

/** Joins a figure and those hoped for beyond it into one: 达到3.3%、争取达到3.4%. */
export function joinStretches(figures: readonly Figure[], flat: string): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const last = joined.at(-1);
    if (last?.unit === figure.unit && BEYOND.test(flat.slice(last.tail, figure.start))) {
      const closed = flat.charAt(figure.tail) === ')' ? 1 : 0;
      joined[joined.length - 1] = { ...hoped(last, figure.amount), tail: figure.tail + closed };
    } else joined.push(figure);
  }
  return joined;
}

/** The first hope is the stretch; what is hoped for beyond that again is the furthest. */
function hoped(figure: Figure, amount: number): Figure {
  return figure.stretch === undefined
    ? { ...figure, stretch: amount }
    : { ...figure, furthest: amount };
}
