import { expect, it } from 'vitest';
import { parsePort } from './port.ts';

it.each([
  [undefined, 4321],
  ['', 4321],
  ['0', 0],
  ['8080', 8080],
  ['65535', 65535],
  ['65536', null],
  ['-1', null],
  ['80a', null],
  ['1e3', null],
])('PORT=%s is the port %s', (value, port) => {
  expect(parsePort(value)).toBe(port);
});
