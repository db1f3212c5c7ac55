import { expect, it } from 'vitest';
import { nearPages } from './near-pages.ts';

const pages = ['search/', 'themes/', 'themes/international/', 'themes/talent/', 'indicators/'];

it.each([
  ['themes/intl', ['themes/international/', 'themes/']],
  ['theme/international', ['themes/international/', 'themes/']],
  ['themes/talents', ['themes/talent/', 'themes/']],
  ['themes/qqqq', ['themes/international/', 'themes/talent/', 'themes/']],
  ['serach', ['search/']],
  ['indicator', ['indicators/']],
  ['search/qqqq', ['search/']],
  ['qqqqqqqq/19', []],
  ['', []],
])('near %s are %j', (typed, expected) => {
  expect(nearPages(typed.split('/'), pages)).toEqual(expected);
});
