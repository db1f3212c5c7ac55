import type { Element } from 'hast';
import { printedLength } from '../lines.ts';
import { elementsIn, isHidden, textOf } from './tree.ts';

/** A document is at least so long, and so many times as long as all that the saved page shows. */
const SHORTEST = 100;
const TIMES = 2;

/**
 * Some pages hide their text until a program has run, and are saved like that. Where next to nothing
 * else is shown, the hidden part is the page's text: it is shown again. True where that was done.
 */
export function revealText(body: Element): boolean {
  const hidden = hiddenIn(body);
  const lengths = hidden.map((element) => printedLength(textOf(element)));
  const longest = Math.max(0, ...lengths);
  const shown = printedLength(textOf(body)) - lengths.reduce((sum, length) => sum + length, 0);
  const text = hidden[lengths.indexOf(longest)];
  if (text === undefined || longest < SHORTEST || longest < TIMES * shown) return false;
  delete text.properties['style'];
  delete text.properties['hidden'];
  return true;
}

/** The hidden elements that are in no other hidden one. */
function hiddenIn(parent: Element): Element[] {
  return elementsIn(parent).flatMap((child) => (isHidden(child) ? [child] : hiddenIn(child)));
}
