import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { breakable } from './rehype-headings.ts';

const text = (value: string): ElementContent => ({ type: 'text', value });
const shown = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && node.tagName !== 'wbr' ? shown(node.children) : '|';
    })
    .join('');

describe('a heading on a line of its own', () => {
  it.each([
    [[text('实施全域科创深化提升工程')], '实施全域|科创|深化|提升工程'],
    [[text('总体要求')], '总体要求'],
    [[text('2021年工作思路')], '2021年|工作思路'],
    [
      [
        {
          type: 'element' as const,
          tagName: 'span',
          properties: {},
          children: [text('打好协同战,')],
        },
        text('载体新活力不断提升'),
      ],
      '打好协同战,载体新活力|不断提升',
    ],
  ])('breaks between words where it is long: %#', (nodes, expected) => {
    const broken = shown(breakable(nodes));
    expect(broken).toBe(expected);
    expect(broken.replaceAll('|', '')).toBe(shown(nodes));
  });
});
