import type { ElementContent } from 'hast';
import { phrases, widthOf } from '../typeset/titles.ts';

/** Characters between two marks that fit on a line of any screen; headings break after marks first. */
const ONE_LINE = 6;

const BREAK: ElementContent = { type: 'element', tagName: 'wbr', properties: {}, children: [] };

/**
 * Marks in long stretches of a heading where a line may end between words, as headings are set with
 * breaks nowhere else. The text is left as it is.
 */
export function breakable(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element') return [{ ...node, children: breakable(node.children) }];
    if (node.type !== 'text' || widthOf(node.value) <= ONE_LINE) return [node];
    return phrases(node.value, 4).flatMap((value, at): ElementContent[] => {
      const phrase: ElementContent = { type: 'text', value };
      return at === 0 ? [phrase] : [{ ...BREAK }, phrase];
    });
  });
}
