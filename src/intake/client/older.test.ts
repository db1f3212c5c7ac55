import { afterEach, expect, it } from 'vitest';
import { fillGaps } from './older.ts';

const groupBy = Object.getOwnPropertyDescriptor(Map, 'groupBy')!;
const toSorted = Object.getOwnPropertyDescriptor(Array.prototype, 'toSorted')!;
afterEach(() => {
  Object.defineProperty(Map, 'groupBy', groupBy);
  Object.defineProperty(Array.prototype, 'toSorted', toSorted);
});

it('does what a newer browser does', () => {
  const numbers = [3, 1, 2];
  const expected = [Map.groupBy(numbers, (n) => n % 2), numbers.toSorted((a, b) => a - b)];
  Reflect.deleteProperty(Map, 'groupBy');
  Reflect.deleteProperty(Array.prototype, 'toSorted');
  fillGaps();
  expect([Map.groupBy(numbers, (n) => n % 2), numbers.toSorted((a, b) => a - b)]).toEqual(expected);
});
