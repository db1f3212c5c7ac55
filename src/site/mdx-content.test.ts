import { expect, it } from 'vitest';
import { contentOf } from './mdx-content.ts';
import { documentTree } from './mdx-tree.ts';

const clause = '<Task anchor="task-1" number="1." level={4}>\n  甲、乙。丙。\n</Task>\n';
const tree = documentTree(clause, 'plan');

it('calls the components, with the text between them as HTML', () => {
  const content = JSON.stringify(contentOf(tree, { Task: 'task', Related: 'related' }));
  expect(content).toContain('"anchor":"task-1","number":"1.","level":4');
  expect(content).toContain('"id":"plan/task-1","count":"0"');
});

it('names a component that nobody gave', () => {
  expect(() => contentOf(tree, { Task: 'task' })).toThrow('<Related>');
});
