import { expect, it } from 'vitest';
import { nearSlugs } from './near-slugs.ts';

const slugs = ['plan-2011', 'hill-2021', 'creek-decision', 'plan-2023-2027', 'plan-2024'];

it.each<[string, string[]]>([
  ['plan-2023', ['plan-2023-2027', 'plan-2024', 'plan-2011']],
  ['plan-2042', ['plan-2024', 'plan-2023-2027', 'plan-2011']],
  ['plan2024', ['plan-2024', 'plan-2023-2027', 'plan-2011']],
  ['pla-2024', ['plan-2024']],
  ['pl24', ['plan-2024']],
  ['hill', ['hill-2021']],
  ['hill-2025', ['hill-2021']],
  ['creek-decison', ['creek-decision']],
  ['2024', ['plan-2024']],
  ['other-2021', ['hill-2021']],
  ['nonsense', []],
  ['', []],
  ['。', []],
])('near %s are %j', (typed, expected) => {
  expect(nearSlugs(typed, slugs)).toEqual(expected);
});
