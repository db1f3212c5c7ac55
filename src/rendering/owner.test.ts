import { expect, it } from 'vitest';
import { ownerOf } from './owner.ts';

const SLUGS = new Set(['plan-2024', 'fund']);

it.each([
  ['plan-2024/index.html', 'plan-2024'],
  ['plan-2024/task-1/index.html', 'plan-2024'],
  ['compare/data/fund.json', 'fund'],
  ['fund.schema.json', 'fund'],
  ['index.html', null],
  ['themes/funds/index.html', null],
  ['_astro/plan.css', null],
  ['LICENSE', null],
])('%s belongs to %s', (path, owner) => {
  expect(ownerOf(path, SLUGS)).toBe(owner);
});
