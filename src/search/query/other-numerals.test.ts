import { expect, it } from 'vitest';
import { otherNumerals } from './other-numerals.ts';

it.each([
  ['新政十五条', '新政15条'],
  ['新政15条', '新政十五条'],
  ['二十项任务', '20项任务'],
  ['20家', '二十家'],
  ['九项', '9项'],
  ['第三条', '第三条'],
  ['2024年', '2024年'],
  ['3.5项', '3.5项'],
  ['一百二十条', '一百二十条'],
  ['十四五', '十四五'],
])('%s → %s', (text, other) => {
  expect(otherNumerals(text)).toBe(other);
});
