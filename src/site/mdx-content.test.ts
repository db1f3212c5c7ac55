import { expect, it } from 'vitest';
import { contentOf } from './mdx-content.ts';
import { documentTree } from './mdx-tree.ts';

const clause = '<Task anchor="task-1" number="1." level={4}>\n  甲、乙&lt;。丙。\n</Task>\n';
const tree = documentTree(clause, 'plan');

it('calls the components with what is in them and what belongs behind', () => {
  const html = contentOf(tree, {
    Task: ({ anchor, number, level }, inner, after) =>
      `[${anchor} ${number} ${level}|${inner}|${after}]`,
    Related: ({ id, count }) => `${id} ${count}`,
  });
  expect(html).toBe(
    '[task-1 1. 4|<p class="line"><span id="task-1-s1">甲、乙&lt;。</span><span id="task-1-s2">丙。</span></p>|plan/task-1 0]',
  );
});

it('names a component that nobody gave', () => {
  expect(() => contentOf(tree, { Task: (_, inner) => inner })).toThrow('<Related>');
});
